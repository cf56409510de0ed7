package dev.underpin.model.twin;

import dev.underpin.model.catalog.ObjectName;
import org.jspecify.annotations.Nullable;

/**
 * The size of a table, an index or a materialized view.
 *
 * @param pages on disk now, of 8 kB
 * @param knownPages when last counted by VACUUM or ANALYZE; -1 for a partitioned parent
 * @param rows at the same time; -1 where never counted
 * @param visiblePages of which all rows are visible to everybody
 * @param frozenPages of which all rows are frozen; -1 where the version does not count them
 * @param age its place among the indexes of its table, oldest first; equal costs are decided by it
 * @param inside of an index; null where there is nothing to know or it could not be had
 */
public record RelationFacts(
        ObjectName relation,
        long pages,
        long knownPages,
        double rows,
        long visiblePages,
        long frozenPages,
        int age,
        @Nullable IndexInside inside) {

    /** The same with what is known of an index's inside. */
    public RelationFacts with(IndexInside found) {
        return new RelationFacts(relation, pages, knownPages, rows, visiblePages, frozenPages, age, found);
    }
}
