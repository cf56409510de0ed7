package dev.underpin.tune;

import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.twin.IndexWish;
import dev.underpin.model.twin.Scan;
import dev.underpin.model.twin.WhatIf;
import org.jspecify.annotations.Nullable;

/** An index that could be built. */
public record Candidate(IndexWish wish, WhatIf.Made index) {

    /** No two of a twin have one name. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || other instanceof Candidate candidate && name().equals(candidate.name());
    }

    @Override
    public int hashCode() {
        return name().name().hashCode();
    }

    public ObjectName name() {
        return index.name();
    }

    public long bytes() {
        return index.bytes();
    }

    boolean isOf(Scan scan) {
        return wish.table().equals(scan.table());
    }

    /** Whether the other is of the same table. */
    boolean isBeside(Candidate other) {
        return wish.table().equals(other.wish.table());
    }

    /** Whether it holds all that is read of the table. */
    boolean covers(Scan scan) {
        return wish.table().equals(scan.table())
                && wish.method().equals("btree")
                && scan.columns().stream().allMatch(wish::holds);
    }

    /** Whether it is of the rows that are asked for. */
    boolean isFor(Scan scan) {
        return wish.table().equals(scan.table())
                && scan.demands().stream().anyMatch(demand -> demand.condition().equals(wish.predicate()));
    }

    /** Whether the other does all that this one does, but for being larger. */
    boolean isPrefixOf(Candidate other) {
        return isBeside(other) && !equals(other) && wish.method().equals("btree") && wish.isAnsweredBy(other.wish);
    }
}
