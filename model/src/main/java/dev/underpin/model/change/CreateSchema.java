package dev.underpin.model.change;

import dev.underpin.model.catalog.Schema;
import dev.underpin.model.catalog.Subject;

/** A namespace that was not there. */
public record CreateSchema(Schema schema) implements Change {

    @Override
    public Subject subject() {
        return Subject.schema(schema.name());
    }

    @Override
    public String words() {
        return "schema " + schema.name() + " is new";
    }
}
