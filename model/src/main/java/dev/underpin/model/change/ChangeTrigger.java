package dev.underpin.model.change;

import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.catalog.Trigger;
import org.jspecify.annotations.Nullable;

/**
 * A trigger of a table or view that comes, goes or changes.
 *
 * @param before null where it is new
 * @param after null where it goes
 */
public record ChangeTrigger(
        ObjectName relation,
        @Nullable Trigger before,
        @Nullable Trigger after) implements Change {

    private String name() {
        return after != null ? after.name() : before != null ? before.name() : "";
    }

    @Override
    public Subject subject() {
        return Subject.part(Subject.Kind.TRIGGER, relation, name());
    }

    @Override
    public String words() {
        return "trigger " + name() + " of " + relation
                + (before == null ? " is new" : after == null ? " goes" : " changes");
    }
}
