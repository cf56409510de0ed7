package dev.underpin.model.change;

import dev.underpin.model.catalog.Column;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;

/** A column that is computed, or no longer, or otherwise. */
public record AlterGenerated(ObjectName table, Column before, Column after) implements Change {

    @Override
    public Subject subject() {
        return Subject.column(table, after.name());
    }

    @Override
    public String words() {
        return table + "." + after.name()
                + (after.generated() == null ? " is computed no more" : " is computed otherwise");
    }

    @Override
    public boolean loses() {
        return after.generated() != null && before.generated() == null;
    }
}
