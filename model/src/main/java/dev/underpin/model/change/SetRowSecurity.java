package dev.underpin.model.change;

import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.RowSecurity;
import dev.underpin.model.catalog.Subject;

/** Whether policies guard a table's rows. */
public record SetRowSecurity(ObjectName table, RowSecurity before, RowSecurity after) implements Change {

    @Override
    public Subject subject() {
        return Subject.table(table);
    }

    @Override
    public String words() {
        return "row security of " + table + " is "
                + after.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
}
