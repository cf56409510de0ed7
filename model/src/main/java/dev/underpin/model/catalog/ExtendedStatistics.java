package dev.underpin.model.catalog;

import org.jspecify.annotations.Nullable;

/** Statistics kept over several columns together. The definition is the engine's own CREATE STATISTICS text. */
public record ExtendedStatistics(
        ObjectName name,
        ObjectName table,
        String definition,
        Access access,
        @Nullable String comment) implements SchemaObject {}
