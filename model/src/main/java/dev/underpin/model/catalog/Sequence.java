package dev.underpin.model.catalog;

import org.jspecify.annotations.Nullable;

/**
 * A source of numbers that is not an identity column's own.
 *
 * @param ownedBy the column it goes with when dropped
 */
public record Sequence(
        ObjectName name,
        DataType type,
        SequenceRange range,
        Persistence persistence,
        @Nullable ColumnName ownedBy,
        Access access,
        @Nullable String comment)
        implements SchemaObject {}
