package dev.underpin.tune;

import dev.underpin.model.catalog.ObjectName;
import java.util.Collection;
import java.util.List;

/** What queries cost with which indexes: of those that could come or go, some are seen. Each has a number, so that sets of them are bits. */
interface Costs {

    /**
     * What is known of a cost.
     *
     * @param least with more there, it cost this
     * @param most by a plan that needs none but what is there
     */
    record Bounds(double least, double most) {}

    int number(ObjectName index);

    /** Those that are seen, as bits. */
    default IndexBits bits(Collection<ObjectName> seen) {
        return IndexBits.of(seen.stream().mapToInt(this::number));
    }

    /** Finds out what is not known of these queries, all at once: whoever wants to know it of one of them then need not wait. */
    void askAhead(Collection<String> queries, IndexBits seen);

    double cost(String query, IndexBits seen);

    /** The indexes among them that the plan uses. */
    IndexBits used(String query, IndexBits seen);

    default boolean uses(String query, IndexBits seen, ObjectName index) {
        return holds(used(query, seen), index);
    }

    /** Whether an index is among these. */
    default boolean holds(IndexBits indexes, ObjectName index) {
        return indexes.has(number(index));
    }

    /** Between which two it costs, without asking. */
    Bounds bounds(String query, IndexBits seen);

    /** No more than it costs, whatever is there. */
    double floor(String query);

    /** Whether one that is in the one and not in the other can be of use to a query. */
    boolean isTouched(String query, IndexBits former, IndexBits then);

    default boolean isRelevant(String query, ObjectName index) {
        return isTouched(query, IndexBits.NONE, bits(List.of(index)));
    }
}
