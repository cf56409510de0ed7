package dev.underpin.model.change;

import dev.underpin.model.catalog.Column;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;

/** Numbers that the engine hands out for a column, or no longer, or otherwise. */
public record AlterIdentity(ObjectName table, Column before, Column after) implements Change {

    @Override
    public Subject subject() {
        return Subject.column(table, after.name());
    }

    @Override
    public String words() {
        return table + "." + after.name() + (after.identity() == null ? " is no identity any more" : " is an identity");
    }
}
