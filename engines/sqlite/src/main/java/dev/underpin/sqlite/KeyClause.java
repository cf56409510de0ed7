package dev.underpin.sqlite;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A PRIMARY KEY or UNIQUE as written.
 *
 * @param columns as spelled there, which may differ in case from how they are declared
 * @param collations of each column, where stated there; empty texts where not
 * @param onConflict {@code REPLACE}, {@code IGNORE}, …; null where nothing is said
 */
record KeyClause(
        boolean primary,
        @Nullable String name,
        List<String> columns,
        List<String> collations,
        @Nullable String onConflict,
        boolean autoincrement) {}
