package dev.underpin.model.change;

import dev.underpin.model.catalog.SchemaObject;
import dev.underpin.model.catalog.Sequence;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.catalog.Table;

/** A table, view, type, routine or the like that goes. */
public record DropObject(SchemaObject object) implements Change {

    @Override
    public Subject subject() {
        return Subject.of(object);
    }

    @Override
    public String words() {
        return Words.of(object) + " goes";
    }

    @Override
    public boolean loses() {
        return object instanceof Table || object instanceof Sequence;
    }
}
