package dev.underpin.tune;

import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.tune.StandingIndex;
import dev.underpin.model.twin.IndexWish;
import java.util.List;
import java.util.Set;

/**
 * An index that is there and that nothing but reading needs.
 *
 * @param shape what it is of, as for one that is thought of
 * @param tables its table with all partitions
 * @param guarded lists of columns that refer to other tables, by which it may be searched when rows go there
 */
public record Standing(IndexWish shape, StandingIndex index, Set<ObjectName> tables, List<List<String>> guarded) {
    public Standing {
        tables = Set.copyOf(tables);
        guarded = List.copyOf(guarded);
    }

    public ObjectName name() {
        return index.name();
    }

    public long bytes() {
        return index.bytes();
    }

    /** Whether it is known that nobody has read it since the counts began. */
    boolean unread() {
        return index.scans() == 0;
    }
}
