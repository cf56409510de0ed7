package dev.underpin.model.twin;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What the planner reads in an index itself, beside its size. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "index")
public sealed interface IndexInside {

    /**
     * @param height levels above the leaves
     * @param estimated from pages and width, not read
     */
    record BTree(int height, boolean estimated) implements IndexInside {}

    /** The counts in a GIN index's first page, as of its last vacuum; the pending list is of now. */
    record Gin(long pendingPages, long totalPages, long entryPages, long dataPages, long entries)
            implements IndexInside {}
}
