package dev.underpin.sqlite;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A PRIMARY KEY or UNIQUE as written.
 *
 * @param columns as spelled there, which may differ in case from how they are declared
 * @param onConflict {@code REPLACE}, {@code IGNORE}, …; null where nothing is said
 */
record KeyClause(
        boolean primary,
        @Nullable String name,
        List<String> columns,
        @Nullable String onConflict,
        boolean autoincrement) {}
