package dev.underpin.sqlite;

import org.jspecify.annotations.Nullable;

/**
 * What a column's own line says beyond what the pragmas tell.
 *
 * @param expression of a generated column
 * @param onNull the conflict clause of its NOT NULL: {@code IGNORE}
 */
record ColumnClause(
        @Nullable String collation,
        @Nullable String expression,
        @Nullable String onNull) {

    static final ColumnClause PLAIN = new ColumnClause(null, null, null);

    ColumnClause collated(String name) {
        return new ColumnClause(name, expression, onNull);
    }

    ColumnClause generated(String as) {
        return new ColumnClause(collation, as, onNull);
    }

    ColumnClause notNull(@Nullable String conflict) {
        return new ColumnClause(collation, expression, conflict);
    }
}
