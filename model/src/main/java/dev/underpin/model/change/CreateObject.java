package dev.underpin.model.change;

import dev.underpin.model.catalog.SchemaObject;
import dev.underpin.model.catalog.Subject;

/** A table, view, type, routine or the like that was not there. */
public record CreateObject(SchemaObject object) implements Change {

    @Override
    public Subject subject() {
        return Subject.of(object);
    }

    @Override
    public String words() {
        return Words.of(object) + " is new";
    }
}
