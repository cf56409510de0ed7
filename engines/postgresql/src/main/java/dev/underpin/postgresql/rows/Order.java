package dev.underpin.postgresql.rows;

/**
 * Which place among a column's sorted values each row of a table takes. Rows are mixed within windows: windows of one row leave the
 * table sorted, one window over all of it leaves no order.
 */
record Order(long size, long window, boolean falling, long key) {

    static Order rising(long size) {
        return new Order(size, 1, false, 0);
    }

    static Order mixed(long size, long key) {
        return new Order(size, Math.max(1, size), false, key);
    }

    long place(long row) {
        long start = row - row % window;
        long place = start + Permutation.of(Math.min(window, size - start), key + start, row - start);
        return falling ? size - 1 - place : place;
    }

    /** The row that takes a place. */
    long row(long place) {
        long risen = falling ? size - 1 - place : place;
        long start = risen - risen % window;
        return start + Permutation.back(Math.min(window, size - start), key + start, risen - start);
    }
}
