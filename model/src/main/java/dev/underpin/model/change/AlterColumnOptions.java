package dev.underpin.model.change;

import dev.underpin.model.catalog.Column;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;

/** How a column is stored and counted. */
public record AlterColumnOptions(ObjectName table, Column before, Column after) implements Change {

    @Override
    public Subject subject() {
        return Subject.column(table, after.name());
    }

    @Override
    public String words() {
        return table + "." + after.name() + " has other options";
    }
}
