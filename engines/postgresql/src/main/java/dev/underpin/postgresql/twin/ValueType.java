package dev.underpin.postgresql.twin;

import org.jspecify.annotations.Nullable;

/**
 * The type of a column's values, domains resolved.
 *
 * @param name as the server prints it, without length: {@code character varying}, {@code text[]}
 * @param kind the catalog's letter: {@code b} for a base type, {@code e} for an enum
 * @param collation quoted, with its schema; null where the type has none
 */
record ValueType(String name, char kind, @Nullable String collation) {}
