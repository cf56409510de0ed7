package dev.underpin.review.rule;

import dev.underpin.engine.Phrasing;
import dev.underpin.model.catalog.Column;
import dev.underpin.model.catalog.Index;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.snapshot.IndexStatistics;
import dev.underpin.review.ReviewContext;
import dev.underpin.review.Volume;
import java.util.List;
import java.util.stream.Stream;

/**
 * An ordinary btree index on one column, over all rows, that enforces nothing: the kind that could as well be another. Only
 * such as are large enough to be worth a word.
 */
record SingleColumnIndex(Table table, Index index, Column column, IndexStatistics statistics) {

    private static final long SMALL_BYTES = 1 << 19;

    /** Those of more than 512 kB. */
    static Stream<SingleColumnIndex> large(ReviewContext context) {
        return context.tables()
                .flatMap(table -> table.indexes().stream()
                        .filter(SingleColumnIndex::isOrdinary)
                        .flatMap(index -> index.leadingColumns().stream()
                                .flatMap(name -> table.column(name).stream())
                                .flatMap(column -> context.statistics(name(table, index)).stream()
                                        .filter(statistics -> statistics.bytes() > SMALL_BYTES)
                                        .map(statistics -> new SingleColumnIndex(table, index, column, statistics)))));
    }

    private static boolean isOrdinary(Index index) {
        return index.method().equals("btree")
                && index.valid()
                && !index.unique()
                && !index.backsConstraint()
                && !index.isPartial()
                && index.keys().size() == 1
                && index.include().isEmpty();
    }

    private static ObjectName name(Table table, Index index) {
        return new ObjectName(table.name().schema(), index.name());
    }

    Subject subject() {
        return Subject.part(Subject.Kind.INDEX, table.name(), index.name());
    }

    /** What it costs to keep, for the consequence of a finding. */
    String cost() {
        return "It takes " + Volume.bytes(statistics.bytes()) + " and is kept up to date by every write to "
                + table.name().name() + ".";
    }

    /**
     * Makes an index of some rows only, then drops this one.
     *
     * @param kind of those rows, for the new index's name
     */
    List<String> narrowed(Phrasing phrasing, String kind, String condition) {
        List<String> create = phrasing.createIndex(
                table.name().name() + "_" + column.name() + "_" + kind + "_idx",
                table.name(),
                false,
                List.of(column.name()),
                "WHERE " + condition);
        return Stream.concat(create.stream(), phrasing.dropIndex(name(table, index)).stream())
                .toList();
    }
}
