package dev.underpin.model.twin;

import dev.underpin.model.catalog.ObjectName;
import java.util.Set;

/**
 * Which indexes a planner sees. That of a partitioned table stands for those of its partitions.
 *
 * @param shown of those that do not exist; it sees no others
 * @param hidden of those that do exist; it sees all others
 */
public record IndexChoice(Set<ObjectName> shown, Set<ObjectName> hidden) {

    /** The database as it is. */
    public static final IndexChoice AS_IS = new IndexChoice(Set.of(), Set.of());

    public IndexChoice {
        shown = Set.copyOf(shown);
        hidden = Set.copyOf(hidden);
    }

    /** All that exist, and these. */
    public static IndexChoice with(Set<ObjectName> shown) {
        return new IndexChoice(shown, Set.of());
    }
}
