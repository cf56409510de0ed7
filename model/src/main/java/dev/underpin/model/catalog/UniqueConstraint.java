package dev.underpin.model.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A declared key other than the primary one.
 *
 * @param nullsDistinct false where two NULLs count as equal
 * @param withoutOverlaps the last column is a range whose values must not overlap (temporal key)
 */
public record UniqueConstraint(
        @Nullable String name,
        List<String> columns,
        List<String> include,
        boolean nullsDistinct,
        boolean withoutOverlaps,
        Deferral deferral,
        @Nullable String comment)
        implements Constraint {
    public UniqueConstraint {
        columns = List.copyOf(columns);
        include = List.copyOf(include);
    }
}
