package dev.underpin.postgresql.rows;

/** A column to be made: which value each row has, and what the values are. */
record ColumnRows(String name, Draw draw, Law law) {

    void write(long row, CopyText out) {
        long slot = draw.slot(row);
        if (slot == Draw.NULL) {
            out.nothing();
        } else {
            law.write(slot, out);
        }
    }
}
