package dev.underpin.model.catalog;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Grants that objects made later will be born with.
 *
 * @param creator the role whose new objects are meant; null where nobody said
 * @param schema null for the whole database
 * @param objects {@code TABLES}, {@code SEQUENCES}, {@code FUNCTIONS}, {@code TYPES}, {@code SCHEMAS}
 */
public record DefaultPrivilege(
        @Nullable String creator, @Nullable String schema, String objects, List<Grant> grants) {

    static final Comparator<DefaultPrivilege> ORDER = Comparator.comparing(
                    (DefaultPrivilege privilege) -> String.valueOf(privilege.schema()))
            .thenComparing(privilege -> String.valueOf(privilege.creator()))
            .thenComparing(DefaultPrivilege::objects);

    public DefaultPrivilege {
        grants = new Access(null, grants).grants();
    }
}
