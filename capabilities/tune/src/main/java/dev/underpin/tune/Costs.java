package dev.underpin.tune;

import dev.underpin.model.catalog.ObjectName;
import java.util.Collection;
import java.util.List;

/** What queries cost with which indexes: of those that could come or go, some are seen. Each has a number, so that sets of them are bits. */
interface Costs {

    int number(ObjectName index);

    /** Those that are seen, as bits. */
    default IndexBits bits(Collection<ObjectName> seen) {
        return IndexBits.of(seen.stream().mapToInt(this::number));
    }

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

    /** No more than it costs, without asking: with more there, it cost this. */
    double atLeast(String query, IndexBits seen);

    /** No less than it costs, without asking: by a plan that needs none but these. */
    double atMost(String query, IndexBits seen);

    /** Whether one that is in the one and not in the other can be of use to a query. */
    boolean isTouched(String query, IndexBits former, IndexBits then);

    default boolean isRelevant(String query, ObjectName index) {
        return isTouched(query, IndexBits.NONE, bits(List.of(index)));
    }
}
