package dev.underpin.review.rule;

import dev.underpin.engine.Ability;
import dev.underpin.engine.ColumnSample;
import dev.underpin.model.catalog.Column;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.catalog.TypeFamily;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Card.Need;
import dev.underpin.model.finding.CardText;
import dev.underpin.model.finding.Confidence;
import dev.underpin.model.finding.Draft;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.model.snapshot.ColumnStatistics;
import dev.underpin.review.ReviewContext;
import dev.underpin.review.Rule;
import dev.underpin.review.Volume;
import java.util.Optional;
import java.util.stream.Stream;

/** An index on a column in which nearly all rows hold the same value. */
public final class LowSelectivityIndex implements Rule {

    private static final double MOSTLY = 0.9;
    private static final int FEW_VALUES = 10;

    private static final Card CARD = CardText.of(LowSelectivityIndex.class, "Index of mostly one value", Severity.LOW)
            .needs(Need.CATALOG, Need.STATISTICS)
            .when(
                    "A plain btree index of more than 512 kB, neither unique nor partial nor needed by a foreign key, on one"
                            + " column of at most ten values, one of which more than 90 % of the rows hold.")
            .effect("Nobody finds rows of the common value by it, and every write of such a row pays for its entry.")
            .instead("Index only the rows with the other values.")
            .links("https://www.postgresql.org/docs/current/indexes-partial.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> review(ReviewContext context) {
        return context.has(Ability.PARTIAL_INDEXES)
                ? SingleColumnIndex.large(context)
                        .filter(one -> one.statistics().scans() != 0)
                        .filter(one -> one.table()
                                .foreignKeys()
                                .noneMatch(key ->
                                        key.columns().contains(one.column().name())))
                        .flatMap(one -> context
                                .statistics(one.table(), one.column())
                                .filter(LowSelectivityIndex::mostlyOne)
                                .map(statistics -> finding(context, one, statistics))
                                .stream())
                : Stream.empty();
    }

    private static boolean mostlyOne(ColumnStatistics statistics) {
        return statistics.distinct() > 1
                && statistics.distinct() <= FEW_VALUES
                && !statistics.commonFrequencies().isEmpty()
                && statistics.commonFrequencies().getFirst() > MOSTLY;
    }

    private Finding finding(ReviewContext context, SingleColumnIndex one, ColumnStatistics statistics) {
        String quoted = context.phrasing().quote(one.column().name());
        Draft draft = finding(
                        one.subject(),
                        one.index().name() + " indexes " + one.column().name() + ", and "
                                + Volume.percent(statistics.commonFrequencies().getFirst())
                                + " of the rows hold the same value there.")
                .confidence(Confidence.LIKELY)
                .consequence(one.cost())
                .evidence(Evidence.observed(
                        "The planner's statistics say so.",
                        "SELECT " + quoted + ", count(*) FROM "
                                + context.phrasing().quote(one.table().name()) + " GROUP BY 1 ORDER BY 2 DESC"));
        String advice = "Replace it by an index of the rows with the other values.";
        return others(context, one.table(), one.column(), quoted)
                .map(condition -> draft.remedy(advice, one.narrowed(context.phrasing(), "rare", condition)))
                .orElseGet(() -> draft.advice(advice));
    }

    /** The condition that leaves the common value out, where a sample shows it and it is fit to be shown. */
    private static Optional<String> others(ReviewContext context, Table table, Column column, String quoted) {
        return context.sample(table)
                .filter(sample -> !OpenNames.has(column))
                .flatMap(sample -> sample.column(column.name()))
                .map(sample -> common(sample))
                .filter(label -> !label.isEmpty())
                .map(label -> column.type().family() == TypeFamily.BOOLEAN
                        ? (label.startsWith("t") ? "NOT " : "") + quoted
                        : quoted + " <> " + context.phrasing().literal(label));
    }

    private static String common(ColumnSample sample) {
        return sample.labels(FEW_VALUES).stream()
                .findFirst()
                .filter(label -> sample.share(label::equals) > MOSTLY - 0.1)
                .orElse("");
    }
}
