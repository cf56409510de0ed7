package dev.underpin.postgresql.rows;

/** Which value of a column's law each row has. Asked for any row at any time, and always with the same answer. */
@FunctionalInterface
interface Draw {

    long NULL = -1;

    /** The number of the value in the law's order, or {@link #NULL}. */
    long slot(long row);
}
