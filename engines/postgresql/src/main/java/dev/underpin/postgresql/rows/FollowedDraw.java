package dev.underpin.postgresql.rows;

/** A column of a reference of several columns: what the row that is referred to has there. */
record FollowedDraw(ParentRow parentRow, Draw parent) implements Draw {

    @Override
    public long slot(long row) {
        long found = parentRow.of(row);
        return found == NULL ? NULL : parent.slot(found);
    }
}
