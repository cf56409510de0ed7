package dev.underpin.postgresql.twin;

import dev.underpin.postgresql.Row;
import java.sql.SQLException;

/**
 * A column or an expression that an index keeps, and what the planner knows of its values.
 *
 * @param isKey false where it is only carried along
 * @param position in the index, from 1
 * @param number of the table's column; 0 for an expression
 * @param text the column's name or the expression
 * @param type of the column; an index may keep it as another
 * @param length in bytes, as the index keeps it; -1 where it varies
 * @param alignment in bytes
 */
record IndexedColumn(
        boolean isKey,
        int position,
        int number,
        String ownName,
        String text,
        String type,
        int length,
        int alignment,
        ColumnValues values) {

    /** One row of {@code whatif-columns}, before anything is known of its values. */
    static IndexedColumn of(Row row) throws SQLException {
        return new IndexedColumn(
                row.flag("is_key"),
                (int) row.number("position"),
                (int) row.number("column_number"),
                row.text("own_name"),
                row.text("text"),
                row.text("type"),
                (int) row.number("length"),
                switch (row.letter("alignment")) {
                    case 'd' -> 8;
                    case 'i' -> 4;
                    case 's' -> 2;
                    default -> 1;
                },
                ColumnValues.UNKNOWN);
    }

    IndexedColumn with(ColumnValues known) {
        return new IndexedColumn(isKey, position, number, ownName, text, type, length, alignment, known);
    }

    /** In bytes, on average, where there is a value. */
    double width() {
        return length > 0 ? length : values.width();
    }
}
