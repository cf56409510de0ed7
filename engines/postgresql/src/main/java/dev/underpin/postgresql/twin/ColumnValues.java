package dev.underpin.postgresql.twin;

import dev.underpin.postgresql.Row;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the planner knows of the values of a column or an expression.
 *
 * @param known whether there are statistics
 * @param nulls the share of NULL
 * @param width on average, where there is a value
 * @param distinct how many values; negative as a share of the rows; 0 where it is not known
 * @param common shares of the most common values
 * @param commonValues these values, as the twin has them
 * @param bounds of ranges in which equally many of the others lie
 * @param elements shares of rows that have the most common elements, of arrays and documents
 * @param elementsEach elements of a value, on average; 0 where it is not known
 */
record ColumnValues(
        boolean known,
        double nulls,
        double width,
        double distinct,
        List<Double> common,
        List<String> commonValues,
        List<String> bounds,
        List<Double> elements,
        double elementsEach) {

    static final ColumnValues UNKNOWN =
            new ColumnValues(false, 0, 16, 0, List.of(), List.of(), List.of(), List.of(), 0);

    /** Where they are written down: in a table, or in an index that computes them. */
    record Place(long relation, int number) {}

    /** What the planner takes for the number of values where it knows nothing. */
    private static final int UNKNOWN_VALUES = 200;

    /** What follows the shares of elements: the least, the greatest, and that of NULL. */
    private static final int TRAILING = 3;

    /** One row of {@code whatif-values}. */
    static ColumnValues of(Row row) throws SQLException {
        List<Double> counts = shares(row.optional("element_counts"));
        List<Double> elements = shares(row.optional("elements"));
        return new ColumnValues(
                true,
                row.real("nulls"),
                row.real("width"),
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

    /** How many there are in so many rows. */
    double number(double rows) {
        double number = distinct < 0 ? -distinct * rows : distinct == 0 ? UNKNOWN_VALUES : distinct;
        return Math.max(1, Math.min(number, rows));
    }
}
