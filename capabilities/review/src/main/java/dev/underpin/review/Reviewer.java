package dev.underpin.review;

import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Card.Need;
import dev.underpin.model.finding.Decisions.Decision;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Review;
import dev.underpin.model.finding.Review.Silenced;
import dev.underpin.model.finding.Review.Skipped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
            rule.review(context).forEach(finding -> {
                switch (context.policy().decisions().on(finding, today, baseline)) {
                    case Decision.Told told -> open.add(told.finding());
                    case Decision.Kept kept -> silenced.add(kept.silenced());
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
        if (context.policy().decisions().off(card.id())) {
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
}
