package dev.underpin.engine;

/**
 * How far one column's values are contained in another's.
 *
 * @param rows of the child with a value, that were looked at
 * @param distinct values among them
 * @param orphans rows whose value the parent does not have
 * @param orphanValues distinct values among those
 * @param complete false where only a part of the child was looked at
 */
public record Inclusion(long rows, long distinct, long orphans, long orphanValues, boolean complete) {

    /** Share of the child's rows whose value the parent has, 0 to 1. */
    public double coverage() {
        return rows == 0 ? 0 : 1.0 - (double) orphans / rows;
    }
}
