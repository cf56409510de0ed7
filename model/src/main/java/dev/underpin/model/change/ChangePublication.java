package dev.underpin.model.change;

import dev.underpin.model.catalog.Publication;
import dev.underpin.model.catalog.Subject;
import org.jspecify.annotations.Nullable;

/**
 * A publication that comes, goes or changes.
 *
 * @param before null where it is new
 * @param after null where it goes
 */
public record ChangePublication(
        @Nullable Publication before, @Nullable Publication after) implements Change {

    private String name() {
        return after != null ? after.name() : before != null ? before.name() : "";
    }

    @Override
    public Subject subject() {
        return Subject.database();
    }

    @Override
    public String words() {
        return "publication " + name() + (before == null ? " is new" : after == null ? " goes" : " changes");
    }
}
