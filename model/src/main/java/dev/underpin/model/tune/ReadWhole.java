package dev.underpin.model.tune;

import dev.underpin.model.catalog.ObjectName;

/**
 * A table that queries read from end to end, and for which no index is advised.
 *
 * @param rows as the engine counts them; -1 where it never has
 * @param bytes of the rows
 * @param tried how many indexes on it were tried
 */
public record ReadWhole(ObjectName table, long rows, long bytes, int tried, Why why) {

    /** Why no index is advised. */
    public enum Why {
        /** It is a few pages. */
        SMALL,
        /** Its queries want all rows. */
        ALL_ROWS,
        /** Nothing that they ask of a row can be looked up in an index. */
        NOTHING_TO_LOOK_UP,
        /** Indexes were tried, and the planner would rather read it all. */
        NOT_USED,
        /** One would be used, and saves less than it takes to keep up, or next to nothing of the whole. */
        DOES_NOT_PAY,
        /** One would pay, and there is no room for it. */
        NO_ROOM
    }
}
