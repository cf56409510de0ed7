package dev.underpin.model.change;

import dev.underpin.model.catalog.Subject;
import dev.underpin.model.catalog.Table;

/** Storage parameters and the like. */
public record SetTableOptions(Table before, Table after) implements Change {

    @Override
    public Subject subject() {
        return Subject.table(after.name());
    }

    @Override
    public String words() {
        return after.name() + " has other options";
    }
}
