package dev.underpin.postgresql.rows;

/**
 * Which row of another table a reference of several columns is to. One of its columns leads: its statistics say how many rows refer to
 * which value, and among the parents with that value any may be meant.
 *
 * @param leading of the referring table, over the values of the parent's column
 * @param parent that column of the parent
 */
record ParentRow(OrderedDraw leading, OrderedDraw parent, long key) {

    /** The parent's row, or {@link Draw#NULL}. */
    long of(long row) {
        long slot = leading.slot(row);
        if (slot == Draw.NULL) {
            return Draw.NULL;
        }
        long value = leading.law().point(slot);
        long begin = parent.law().firstPlace(value);
        long count = parent.law().firstPlace(value + 1) - begin;
        return parent.row(begin + Math.floorMod(Permutation.hash(row, key), count));
    }
}
