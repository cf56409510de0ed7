package dev.underpin.model.change;

import dev.underpin.model.catalog.Column;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;
import org.jspecify.annotations.Nullable;

/**
 * A column that was not there.
 *
 * @param value an expression over the row that gives the value of rows that are there already; null leaves it to the default
 */
public record AddColumn(
        ObjectName table, Column column, @Nullable String value) implements Change {

    @Override
    public Subject subject() {
        return Subject.column(table, column.name());
    }

    @Override
    public String words() {
        return table + "." + column.name() + " is new: " + column.type();
    }
}
