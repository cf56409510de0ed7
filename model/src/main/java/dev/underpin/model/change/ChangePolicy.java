package dev.underpin.model.change;

import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Policy;
import dev.underpin.model.catalog.Subject;
import org.jspecify.annotations.Nullable;

/**
 * A policy of a table or view that comes, goes or changes.
 *
 * @param before null where it is new
 * @param after null where it goes
 */
public record ChangePolicy(
        ObjectName relation,
        @Nullable Policy before,
        @Nullable Policy after) implements Change {

    private String name() {
        return after != null ? after.name() : before != null ? before.name() : "";
    }

    @Override
    public Subject subject() {
        return Subject.part(Subject.Kind.POLICY, relation, name());
    }

    @Override
    public String words() {
        return "policy " + name() + " of " + relation
                + (before == null ? " is new" : after == null ? " goes" : " changes");
    }
}
