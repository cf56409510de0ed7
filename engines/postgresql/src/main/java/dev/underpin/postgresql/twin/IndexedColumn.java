package dev.underpin.postgresql.twin;

import dev.underpin.postgresql.Row;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
 * @param known whether there are statistics
 * @param nulls the share of NULL
 * @param width on average, where there is a value
 * @param distinct how many values; negative as a share of the rows
 * @param common shares of the most common values
 * @param commonValues these values, as the twin has them
 * @param bounds of ranges in which equally many of the others lie
 * @param elements shares of rows that have the most common elements, of arrays and documents
 * @param elementsEach elements of a value, on average; 0 where it is not known
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
        boolean known,
        double nulls,
        double width,
        double distinct,
        List<Double> common,
        List<String> commonValues,
        List<String> bounds,
        List<Double> elements,
        double elementsEach) {

    /** What the planner takes for the number of values where it knows nothing. */
    private static final int UNKNOWN_VALUES = 200;

    /** What follows the shares of elements: the least, the greatest, and that of NULL. */
    private static final int TRAILING = 3;

    /** One row of {@code whatif-columns}. */
    static IndexedColumn of(Row row) throws SQLException {
        int length = (int) row.number("length");
        List<Double> counts = shares(row.optional("element_counts"));
        List<Double> elements = shares(row.optional("elements"));
        boolean known = row.optional("nulls") != null;
        return new IndexedColumn(
                row.flag("is_key"),
                (int) row.number("position"),
                (int) row.number("column_number"),
                row.text("own_name"),
                row.text("text"),
                row.text("type"),
                length,
                switch (row.letter("alignment")) {
                    case 'd' -> 8;
                    case 'i' -> 4;
                    case 's' -> 2;
                    default -> 1;
                },
                known,
                row.real("nulls"),
                length > 0 ? length : known ? row.real("width") : 16,
                row.real("values"),
                shares(row.optional("common")),
                texts(row.optional("common_values")),
                texts(row.optional("bounds")),
                elements.size() > TRAILING ? elements.subList(0, elements.size() - TRAILING) : List.of(),
                counts.isEmpty() ? 0 : counts.getLast());
    }

    private static List<Double> shares(@Nullable String array) {
        return texts(array).stream().map(Double::valueOf).toList();
    }

    private static List<String> texts(@Nullable String array) {
        return array == null
                ? List.of()
                : ArrayText.read(array).stream().flatMap(Stream::ofNullable).toList();
    }

    /** How many values a table of so many rows has. */
    double values(double rows) {
        double values = distinct < 0 ? -distinct * rows : distinct == 0 ? UNKNOWN_VALUES : distinct;
        return Math.max(1, Math.min(values, rows));
    }
}
