package dev.underpin.model.catalog;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which rows a role may see or write.
 *
 * @param command {@code ALL}, {@code SELECT}, {@code INSERT}, {@code UPDATE} or {@code DELETE}
 * @param using the rows that are visible
 * @param withCheck the rows that may be written
 */
public record Policy(
        String name,
        boolean permissive,
        String command,
        List<String> roles,
        @Nullable String using,
        @Nullable String withCheck,
        @Nullable String comment) {
    public Policy {
        roles = Catalog.sorted(roles, Comparator.naturalOrder());
    }
}
