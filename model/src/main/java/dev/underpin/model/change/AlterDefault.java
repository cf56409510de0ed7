package dev.underpin.model.change;

import dev.underpin.model.catalog.Column;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;

/** A column with another default, or with none. */
public record AlterDefault(ObjectName table, Column before, Column after) implements Change {

    @Override
    public Subject subject() {
        return Subject.column(table, after.name());
    }

    @Override
    public String words() {
        return table + "." + after.name()
                + (after.defaultValue() == null ? " loses its default" : " gets the default " + after.defaultValue());
    }
}
