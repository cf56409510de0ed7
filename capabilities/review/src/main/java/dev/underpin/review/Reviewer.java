package dev.underpin.review;

import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Card.Need;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Review;
import dev.underpin.model.finding.Review.Silenced;
import dev.underpin.model.finding.Review.Skipped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Asks every rule, applies the team's policy, and puts what is left into order. */
public final class Reviewer {

    private final List<Rule> rules;
    private final LocalDate today;

    public Reviewer(List<Rule> rules, LocalDate today) {
        this.rules = List.copyOf(rules);
        this.today = today;
    }

    /** @param baseline fingerprints of findings that were known before, see {@link Finding#fingerprint} */
    public Review review(ReviewContext context, Set<String> baseline) {
        List<Finding> open = new ArrayList<>();
        List<Silenced> silenced = new ArrayList<>();
        List<Skipped> skipped = new ArrayList<>();
        for (Rule rule : rules) {
            Card card = rule.card();
            String reason = reasonToSkip(card, context);
            if (reason != null) {
                skipped.add(new Skipped(card.id(), reason));
                continue;
            }
            rule.review(context)
                    .map(finding -> levelled(finding, context.policy()))
                    .forEach(finding -> {
                        Optional<Policy.Waiver> waiver = waiver(finding, context.policy());
                        if (waiver.isPresent()) {
                            silenced.add(new Silenced(
                                    finding, Silenced.Why.WAIVED, waiver.get().reason()));
                        } else if (baseline.contains(finding.fingerprint())) {
                            silenced.add(new Silenced(finding, Silenced.Why.BASELINE, "known before"));
                        } else {
                            open.add(finding);
                        }
                    });
        }
        return new Review(
                new Ranking(context).ranked(open),
                silenced,
                skipped,
                rules.stream().map(Rule::card).toList());
    }

    private static @Nullable String reasonToSkip(Card card, ReviewContext context) {
        if (context.policy().levels().get(card.id()) instanceof Policy.Level.Off) {
            return "switched off in underpin.yaml";
        }
        if (card.needs().contains(Need.STATISTICS) && !context.statistics().known()) {
            return "needs statistics of a live database";
        }
        if (card.needs().contains(Need.ROWS) && !context.hasRows()) {
            return "needs rows to look at";
        }
        return null;
    }

    private static Finding levelled(Finding finding, Policy policy) {
        return policy.levels().get(finding.rule()) instanceof Policy.Level.As level
                ? new Finding(
                        finding.rule(),
                        level.severity(),
                        finding.confidence(),
                        finding.subject(),
                        finding.message(),
                        finding.consequence(),
                        finding.evidence(),
                        finding.remedy())
                : finding;
    }

    private Optional<Policy.Waiver> waiver(Finding finding, Policy policy) {
        return policy.waivers().stream()
                .filter(waiver -> waiver.rule().equals("*") || waiver.rule().equals(finding.rule()))
                .filter(waiver ->
                        Patterns.matches(waiver.subject(), finding.subject().toString()))
                .filter(waiver -> waiver.until() == null || !today.isAfter(waiver.until()))
                .findFirst();
    }
}
