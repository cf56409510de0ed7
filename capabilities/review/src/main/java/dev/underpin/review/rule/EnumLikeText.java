package dev.underpin.review.rule;

import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Card.Need;
import dev.underpin.model.finding.CardText;
import dev.underpin.model.finding.Confidence;
import dev.underpin.model.finding.Draft;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.review.ReviewContext;
import dev.underpin.review.Rule;
import dev.underpin.review.Volume;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A closed list of labels that any spelling can be written into. */
public final class EnumLikeText implements Rule {

    private static final int MOST_LABELS = 20;
    private static final long ENOUGH_ROWS = 1_000;
    private static final long OFTEN = 5;

    /** Names of closed lists: here labels may have blanks and capitals. */
    private static final Set<String> CLOSED =
            Set.of(("status state type kind category level priority role mode phase stage gender channel method"
                            + " severity visibility tier direction outcome frequency")
                    .split(" "));

    private static final Card CARD = CardText.of(EnumLikeText.class, "Closed list in free text", Severity.MEDIUM)
            .needs(Need.CATALOG, Need.ROWS)
            .when(
                    "A text column without a CHECK, a foreign key or a key of its own holds at most 20 different short labels in"
                            + " at least 1,000 rows looked at, each at least five times, and is not named as something open"
                            + " (a city, a language, a version).")
            .effect("A misspelt label is stored like any other, and every query that compares it misses the row.")
            .instead("Let a CHECK hold the list, or a table of labels with a foreign key where labels come and go.")
            .links("https://www.postgresql.org/docs/current/ddl-constraints.html#DDL-CONSTRAINTS-CHECK-CONSTRAINTS");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> review(ReviewContext context) {
        return SampledColumn.text(context)
                .filter(one -> one.values().present() >= ENOUGH_ROWS)
                .filter(one -> !one.inForeignKey() && !one.inKey() && !one.isChecked())
                .filter(one -> !OpenNames.has(one.column()))
                .flatMap(one -> closed(context, one));
    }

    private Stream<Finding> closed(ReviewContext context, SampledColumn one) {
        SequencedSet<String> labels = one.values().labels(MOST_LABELS);
        boolean named = NameWords.endsWithAny(one.column().name(), CLOSED);
        boolean closed = labels.size() >= 2
                && labels.stream().allMatch(label -> named || isCode(label))
                && !labels.stream().allMatch(label -> label.matches("[A-Z]{2,3}|[0-9.,-]+"))
                && labels.stream().allMatch(label -> one.values().matching(label::equals) >= OFTEN)
                && !BooleanWords.are(labels)
                && distinct(context, one) <= MOST_LABELS;
        return closed ? Stream.of(finding(context, one, labels)) : Stream.empty();
    }

    /** As the planner counts them: of more rows than were looked at here. 0 where it has not. */
    private static long distinct(ReviewContext context, SampledColumn one) {
        return context.statistics(one.table(), one.column())
                .map(statistics -> Math.round(statistics.distinct()))
                .orElse(0L);
    }

    private static boolean isCode(String label) {
        return label.matches("[a-z]+([_-][a-z0-9]+)*|[A-Z]+([_-][A-Z0-9]+)*");
    }

    private Finding finding(ReviewContext context, SampledColumn one, SequencedSet<String> labels) {
        Draft draft = finding(
                        one.subject(),
                        one.name() + " holds " + labels.size() + " different labels and would take any text.")
                .confidence(one.rows().complete() ? Confidence.CERTAIN : Confidence.LIKELY)
                .consequence(context.volume(one.table()))
                .evidence(Evidence.observed(
                        "Labels in " + one.basis() + ": "
                                + labels.stream()
                                        .map(label -> label + " ("
                                                + Volume.count(one.values().matching(label::equals)) + ")")
                                        .collect(Collectors.joining(", "))
                                + ".",
                        one.tally(context.phrasing())));
        List<String> statements = new ArrayList<>(context.phrasing()
                .addCheck(
                        one.table().name(),
                        one.table().name().name() + "_" + one.column().name() + "_check",
                        context.phrasing().quote(one.column().name()) + " IN ("
                                + labels.stream()
                                        .sorted()
                                        .map(context.phrasing()::literal)
                                        .collect(Collectors.joining(", "))
                                + ")"));
        if (!statements.isEmpty() && !one.rows().complete()) {
            statements.addFirst("-- Complete the list first: " + one.tally(context.phrasing()));
        }
        return draft.remedy(
                "Let a CHECK hold the list. A table of labels with a foreign key fits better where labels change without a"
                        + " release.",
                statements);
    }
}
