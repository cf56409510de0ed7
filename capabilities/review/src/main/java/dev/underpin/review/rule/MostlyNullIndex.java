package dev.underpin.review.rule;

import dev.underpin.engine.Ability;
import dev.underpin.model.catalog.Column;
import dev.underpin.model.catalog.Index;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Card.Need;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.model.snapshot.ColumnStatistics;
import dev.underpin.model.snapshot.IndexStatistics;
import dev.underpin.review.CardText;
import dev.underpin.review.ReviewContext;
import dev.underpin.review.Rule;
import dev.underpin.review.Volume;
import java.util.List;
import java.util.stream.Stream;

/** An index that stores, for the most part, that there is nothing. */
public final class MostlyNullIndex implements Rule {

    private static final double MOSTLY = 0.9;
    private static final long SMALL_BYTES = 1 << 19;

    private static final Card CARD = CardText.of(MostlyNullIndex.class, "Index of mostly NULLs", Severity.LOW)
            .needs(Need.CATALOG, Need.STATISTICS)
            .when(
                    "A plain btree index of more than 512 kB on one column, neither unique nor partial, whose column is NULL"
                            + " in more than 90 % of the rows.")
            .effect("Every insert adds an entry that no lookup by value can use; disk, cache and VACUUM pay for them.")
            .instead("Index the rows that have a value, and only those.")
            .links("https://www.postgresql.org/docs/current/indexes-partial.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> review(ReviewContext context) {
        return context.has(Ability.PARTIAL_INDEXES)
                ? context.tables()
                        .flatMap(table -> SingleColumnIndex.of(table)
                                .flatMap(single -> mostlyNull(context, table, single.index(), single.column())))
                : Stream.empty();
    }

    private Stream<Finding> mostlyNull(ReviewContext context, Table table, Index index, Column column) {
        long bytes = context.statistics(new ObjectName(table.name().schema(), index.name()))
                .map(IndexStatistics::bytes)
                .orElse(-1L);
        return bytes <= SMALL_BYTES
                ? Stream.empty()
                : context
                        .statistics(table, column)
                        .filter(statistics -> statistics.nullFraction() > MOSTLY)
                        .map(statistics -> finding(context, table, index, column, statistics, bytes))
                        .stream();
    }

    private Finding finding(
            ReviewContext context, Table table, Index index, Column column, ColumnStatistics statistics, long bytes) {
        String quoted = context.phrasing().quote(column.name());
        var create = context.phrasing()
                .createIndex(
                        table.name().name() + "_" + column.name() + "_present_idx",
                        table.name(),
                        false,
                        List.of(column.name()),
                        "WHERE " + quoted + " IS NOT NULL");
        var drop = context.phrasing().dropIndex(new ObjectName(table.name().schema(), index.name()));
        return finding(
                        Subject.part(Subject.Kind.INDEX, table.name(), index.name()),
                        index.name() + " indexes " + column.name() + ", which is NULL in "
                                + Volume.percent(statistics.nullFraction()) + " of the rows.")
                .consequence("It takes " + Volume.bytes(bytes) + " and is kept up to date by every write to "
                        + table.name().name() + ".")
                .evidence(Evidence.observed(
                        "The planner's statistics say so.",
                        "SELECT count(*), count(" + quoted + ") FROM "
                                + context.phrasing().quote(table.name())))
                .remedy(
                        "Replace it by an index of the rows that have a value; a query that sorts by " + column.name()
                                + " then has to ask for IS NOT NULL to use it.",
                        Stream.concat(create.stream(), drop.stream()).toList());
    }
}
