package dev.underpin.postgresql.rows;

/**
 * Which places of a column are NULL: an exact number of them, spread evenly and then stirred a little, so that two columns are not NULL
 * in step. The other places move together.
 */
record Nulls(long size, long count, Order stir, boolean last) {

    /** Near enough to leave the order of the rows as it was. */
    private static final long STIRRED_SHARE = 20;

    private static final long MOST_STIRRED = 256;

    static Nulls of(long size, long count, long key) {
        long window = Math.max(1, Math.min(MOST_STIRRED, size / STIRRED_SHARE));
        return new Nulls(size, count, new Order(size, window, false, key), false);
    }

    /** NULL behind all values: what has not come to its end yet began last. */
    static Nulls last(long size, long count) {
        return new Nulls(size, count, Order.rising(size), true);
    }

    boolean at(long place) {
        if (count == 0) {
            return false;
        }
        long stirred = stir.place(place);
        return before(stirred + 1) > before(stirred);
    }

    /** The place among those that are not NULL. */
    long closed(long place) {
        if (count == 0) {
            return place;
        }
        long stirred = stir.place(place);
        return stirred - before(stirred);
    }

    /** The place of one that is not NULL; the other way round. */
    long opened(long closed) {
        if (count == 0) {
            return closed;
        }
        long guess = last ? closed : Math.max(0, (long) ((double) closed * size / (size - count)) - 2);
        while (guess - before(guess) < closed || before(guess + 1) > before(guess)) {
            guess++;
        }
        return stir.row(guess);
    }

    private long before(long place) {
        return last ? Math.max(0, place - (size - count)) : place * count / size;
    }
}
