package dev.underpin.model.catalog;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who owns an object and who else may do what with it.
 *
 * @param owner null where nobody said: an object made by a script without an {@code OWNER}, or an engine without owners
 * @param grants the effective grants to others than the owner, defaults included
 */
public record Access(@Nullable String owner, List<Grant> grants) {

    public static final Access UNSTATED = new Access(null, List.of());

    public Access {
        grants = grants.isEmpty()
                ? List.of()
                : Catalog.sorted(grants, Comparator.comparing(Grant::grantee).thenComparing(Grant::privilege));
    }
}
