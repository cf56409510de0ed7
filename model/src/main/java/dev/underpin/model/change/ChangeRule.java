package dev.underpin.model.change;

import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.RewriteRule;
import dev.underpin.model.catalog.Subject;
import org.jspecify.annotations.Nullable;

/**
 * A rule of a table or view that comes, goes or changes.
 *
 * @param before null where it is new
 * @param after null where it goes
 */
public record ChangeRule(
        ObjectName relation,
        @Nullable RewriteRule before,
        @Nullable RewriteRule after) implements Change {

    private String name() {
        return after != null ? after.name() : before != null ? before.name() : "";
    }

    @Override
    public Subject subject() {
        return Subject.part(Subject.Kind.TABLE, relation, name());
    }

    @Override
    public String words() {
        return "rule " + name() + " of " + relation
                + (before == null ? " is new" : after == null ? " goes" : " changes");
    }
}
