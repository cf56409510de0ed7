package dev.underpin.tune;

import dev.underpin.model.catalog.IndexKey;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.twin.IndexWish;
import dev.underpin.model.twin.Scan;
import dev.underpin.model.twin.WhatIf;
import java.util.List;
import java.util.Objects;

/** An index that could be built. */
public record Candidate(IndexWish wish, WhatIf.Made index) {

    public ObjectName name() {
        return index.name();
    }

    public long bytes() {
        return index.bytes();
    }

    /** Whether it holds all that is read of the table. */
    boolean covers(Scan scan) {
        return wish.table().equals(scan.table())
                && wish.method().equals("btree")
                && scan.columns().stream()
                        .allMatch(column -> wish.include().contains(column)
                                || wish.keys().stream().anyMatch(key -> column.equals(key.column())));
    }

    /** Whether it is of the rows that are asked for. */
    boolean isFor(Scan scan) {
        return wish.table().equals(scan.table())
                && scan.demands().stream().anyMatch(demand -> demand.condition().equals(wish.predicate()));
    }

    /** Whether the other does all that this one does, but for being larger. */
    boolean isPrefixOf(Candidate other) {
        List<IndexKey> mine = wish.keys();
        List<IndexKey> theirs = other.wish.keys();
        return !equals(other)
                && wish.table().equals(other.wish.table())
                && wish.method().equals("btree")
                && other.wish.method().equals("btree")
                && Objects.equals(wish.predicate(), other.wish.predicate())
                && mine.size() <= theirs.size()
                && theirs.subList(0, mine.size()).equals(mine)
                && wish.include().stream()
                        .allMatch(column -> other.wish.include().contains(column)
                                || theirs.stream().anyMatch(key -> column.equals(key.column())));
    }
}
