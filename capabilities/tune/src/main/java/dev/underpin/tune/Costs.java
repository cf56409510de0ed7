package dev.underpin.tune;

import dev.underpin.model.catalog.ObjectName;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;

/** What queries cost with which indexes: of those that could come or go, some are seen. Each has a number, so that sets of them are bits. */
interface Costs {

    int number(ObjectName index);

    /** Those that are seen, as bits. */
    default BitSet bits(Collection<ObjectName> seen) {
        var bits = new BitSet();
        seen.forEach(index -> bits.set(number(index)));
        return bits;
    }

    double cost(String query, BitSet seen);

    /** The indexes among them that the plan uses. */
    BitSet used(String query, BitSet seen);

    default boolean uses(String query, BitSet seen, ObjectName index) {
        return holds(used(query, seen), index);
    }

    /** Whether an index is among these. */
    default boolean holds(BitSet indexes, ObjectName index) {
        return indexes.get(number(index));
    }

    /** No more than it costs, without asking: with more there, it cost this. */
    double atLeast(String query, BitSet seen);

    /** No less than it costs, without asking: by a plan that needs none but these. */
    double atMost(String query, BitSet seen);

    /** Whether one of these can be of use to a query. */
    boolean isTouched(String query, BitSet indexes);

    default boolean isRelevant(String query, ObjectName index) {
        return isTouched(query, bits(List.of(index)));
    }
}
