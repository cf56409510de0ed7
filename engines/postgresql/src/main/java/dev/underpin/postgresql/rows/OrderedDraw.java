package dev.underpin.postgresql.rows;

/** A column by itself: each row takes a place among the sorted values. */
record OrderedDraw(Order order, Nulls nulls, Law law) implements Draw {

    @Override
    public long slot(long row) {
        long place = order.place(row);
        return nulls.at(place) ? NULL : law.slotAt(nulls.closed(place));
    }

    /** The place among those that are not NULL, or {@link #NULL}. */
    long place(long row) {
        long place = order.place(row);
        return nulls.at(place) ? NULL : nulls.closed(place);
    }

    /** The row at a place among those that are not NULL. */
    long row(long place) {
        return order.row(nulls.opened(place));
    }
}
