package dev.underpin.model.change;

import dev.underpin.model.catalog.DefaultPrivilege;
import dev.underpin.model.catalog.Subject;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What later objects are born with.
 *
 * @param before null where it is new
 * @param after null where it goes
 */
public record ChangeDefaultPrivilege(
        @Nullable DefaultPrivilege before, @Nullable DefaultPrivilege after) implements Change {

    @Override
    public Subject subject() {
        return Subject.database();
    }

    @Override
    public String words() {
        DefaultPrivilege some = after != null ? after : before;
        return some == null
                ? "default privileges change"
                : "the rights on new " + some.objects().toLowerCase(Locale.ROOT)
                        + (some.schema() == null ? "" : " of schema " + some.schema()) + " change";
    }
}
