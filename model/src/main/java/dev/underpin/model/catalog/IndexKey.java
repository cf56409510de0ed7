package dev.underpin.model.catalog;

import org.jspecify.annotations.Nullable;

/**
 * One part of an index's key: a column or an expression, never both.
 *
 * @param operatorClass only where it is not the type's default
 * @param collation only where it differs from the column's
 */
public record IndexKey(
        @Nullable String column,
        @Nullable String expression,
        boolean descending,
        boolean nullsFirst,
        @Nullable String operatorClass,
        @Nullable String collation) {

    /** The column's name or the expression's text. */
    public String text() {
        return column != null ? column : String.valueOf(expression);
    }
}
