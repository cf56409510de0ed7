package dev.underpin.review.rule;

import dev.underpin.engine.Ability;
import dev.underpin.model.catalog.Column;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.catalog.TableKind;
import dev.underpin.model.catalog.TypeFamily;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Card.Need;
import dev.underpin.model.finding.CardText;
import dev.underpin.model.finding.Confidence;
import dev.underpin.model.finding.Draft;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.model.snapshot.TableStatistics;
import dev.underpin.review.ReviewContext;
import dev.underpin.review.Rule;
import dev.underpin.review.Volume;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A heap of rows in order of time that grows for ever in one piece. */
public final class LargeTableUnpartitioned implements Rule {

    private static final long MANY_ROWS = 50_000_000;
    private static final long MANY_BYTES = 10L << 30;
    private static final double IN_ORDER = 0.9;
    private static final double REWRITTEN = 0.1;

    private static final Set<TypeFamily> TIMES =
            Set.of(TypeFamily.TIMESTAMP, TypeFamily.TIMESTAMP_WITH_ZONE, TypeFamily.DATE);

    private static final Card CARD = CardText.of(
                    LargeTableUnpartitioned.class, "Large time-ordered table in one piece", Severity.MEDIUM)
            .needs(Need.CATALOG, Need.STATISTICS)
            .when("A table without partitions holds 50 million rows or 10 GB, or will within a year at the growth that"
                    + " underpin.yaml states; its rows lie in the order of a date or time column, and fewer than a tenth"
                    + " of its writes are updates and deletes.")
            .effect(
                    "Old rows can only go by DELETE, which costs as much as writing them; VACUUM, index builds and every"
                            + " change of the table have to go through all of it.")
            .instead(
                    "Partition it by range of time while that is still a matter of hours: old rows then go by dropping a"
                            + " partition.")
            .links("https://www.postgresql.org/docs/current/ddl-partitioning.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> review(ReviewContext context) {
        return context.has(Ability.PARTITIONS)
                ? context.tables()
                        .filter(table -> table.kind() == TableKind.ORDINARY
                                && table.inherits().isEmpty())
                        .flatMap(table -> context
                                .statistics(table)
                                .filter(statistics -> isLarge(statistics, growth(context)) && isAppended(statistics))
                                .flatMap(statistics -> clock(context, table)
                                        .map(column -> finding(context, table, statistics, column)))
                                .stream())
                : Stream.empty();
    }

    private static double growth(ReviewContext context) {
        return Math.max(1, context.policy().context().growthPerYear());
    }

    private static boolean isLarge(TableStatistics statistics, double growth) {
        return statistics.rows() * growth >= MANY_ROWS || statistics.totalBytes() * growth >= MANY_BYTES;
    }

    private static boolean isAppended(TableStatistics statistics) {
        long rewritten = statistics.updated() + statistics.deleted();
        return statistics.inserted() > 0 && rewritten < REWRITTEN * statistics.writes();
    }

    /** The column of time that the rows lie in the order of. */
    private static Optional<Column> clock(ReviewContext context, Table table) {
        return table.columns().stream()
                .filter(column -> TIMES.contains(column.type().family()))
                .filter(column -> correlation(context, table, column) >= IN_ORDER)
                .max(Comparator.comparingDouble(column -> correlation(context, table, column)));
    }

    private static double correlation(ReviewContext context, Table table, Column column) {
        return context.statistics(table, column)
                .map(statistics -> statistics.correlation())
                .orElse(0.0);
    }

    private Finding finding(ReviewContext context, Table table, TableStatistics statistics, Column clock) {
        Draft draft = finding(
                        Subject.table(table.name()),
                        table.name().name() + " grows in the order of " + clock.name() + " and is in one piece.")
                .confidence(Confidence.LIKELY)
                .consequence(context.volume(table))
                .evidence(Evidence.observed("Of its counted writes, " + Volume.count(statistics.inserted())
                        + " are inserts and " + Volume.count(statistics.updated() + statistics.deleted())
                        + " updates or deletes."));
        if (!isLarge(statistics, 1)) {
            draft.evidence(Evidence.estimated("Growing as underpin.yaml says, it will hold "
                    + Volume.count(Math.round(statistics.rows() * growth(context))) + " rows in a year."));
        }
        context.policy()
                .context()
                .retentionOf(table.name())
                .ifPresent(retention -> draft.evidence(Evidence.observed("underpin.yaml keeps its rows for "
                        + retention.words() + ": as many as come in have to leave.")));
        return draft.choice(
                "Decide how its old rows are to leave.",
                "Partition it by range of " + clock.name()
                        + ": a new partitioned table, rows copied period by period, then"
                        + " the names swapped. Every unique key then has to include " + clock.name() + ".",
                "Keep it in one piece, if no row will ever be removed and every query finds its rows by an index.");
    }
}
