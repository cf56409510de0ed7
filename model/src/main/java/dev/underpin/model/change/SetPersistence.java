package dev.underpin.model.change;

import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Persistence;
import dev.underpin.model.catalog.Subject;

/** A table that survives crashes from now on, or no longer. */
public record SetPersistence(ObjectName table, Persistence before, Persistence after) implements Change {

    @Override
    public Subject subject() {
        return Subject.table(table);
    }

    @Override
    public String words() {
        return table + " is " + after.name().toLowerCase(java.util.Locale.ROOT);
    }
}
