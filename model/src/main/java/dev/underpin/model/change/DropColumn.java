package dev.underpin.model.change;

import dev.underpin.model.catalog.Column;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;

/** A column that goes, and its values with it. */
public record DropColumn(ObjectName table, Column column) implements Change {

    @Override
    public Subject subject() {
        return Subject.column(table, column.name());
    }

    @Override
    public String words() {
        return table + "." + column.name() + " goes";
    }

    @Override
    public boolean loses() {
        return column.generated() == null;
    }
}
