package dev.underpin.model.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The key that names a row.
 *
 * @param include payload columns of its index
 * @param withoutOverlaps the last column is a range whose values must not overlap (temporal key)
 */
public record PrimaryKey(
        @Nullable String name,
        List<String> columns,
        List<String> include,
        boolean withoutOverlaps,
        Deferral deferral,
        @Nullable String comment)
        implements Constraint {
    public PrimaryKey {
        columns = List.copyOf(columns);
        include = List.copyOf(include);
    }
}
