package dev.underpin.model.change;

import dev.underpin.model.catalog.SchemaObject;
import dev.underpin.model.catalog.Subject;

/** Anything but a table that is defined otherwise. */
public record AlterObject(SchemaObject before, SchemaObject after) implements Change {

    @Override
    public Subject subject() {
        return Subject.of(after);
    }

    @Override
    public String words() {
        return Words.of(after) + " changes";
    }
}
