package dev.underpin.model.change;

import dev.underpin.model.catalog.Item;
import dev.underpin.model.catalog.Subject;
import org.jspecify.annotations.Nullable;

/** What is said about an object. */
public record ChangeComment(
        Item item, @Nullable String before, @Nullable String after) implements Change {

    @Override
    public Subject subject() {
        return item.subject();
    }

    @Override
    public String words() {
        return "the comment of " + item.words() + (after == null ? " goes" : before == null ? " is new" : " changes");
    }
}
