package dev.underpin.model.twin;

import org.jspecify.annotations.Nullable;

/**
 * What a query asks of one value of a table's rows.
 *
 * @param column null where it is an expression
 * @param expression as the engine writes it, without the table's name; null where it is a column
 * @param joined whether the other side is a value of another table
 * @param condition the whole of it as the engine writes it, without the table's name: what an index could have as its condition
 */
public record Demand(
        @Nullable String column, @Nullable String expression, Kind kind, boolean joined, String condition) {

    /** How the value is asked for. */
    public enum Kind {
        /** Equal to one value, or to one of several. */
        EQUAL,
        /** Below, above or between. */
        RANGE,
        /** Text that begins in some way. */
        PREFIX,
        /** Text that holds something, by LIKE or a regular expression. */
        PATTERN,
        /** A document, an array or a text vector that holds something. */
        CONTAINS,
        IS_NULL,
        IS_NOT_NULL
    }

    /** The column's name or the expression's text. */
    public String text() {
        return column != null ? column : String.valueOf(expression);
    }
}
