package dev.underpin.model.change;

import dev.underpin.model.catalog.Column;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;
import org.jspecify.annotations.Nullable;

/**
 * A column of another type.
 *
 * @param using an expression over the row for the new value; null for the plain cast
 * @param back an expression over the row for the old value; null for the plain cast
 */
public record AlterColumnType(
        ObjectName table,
        Column before,
        Column after,
        @Nullable String using,
        @Nullable String back) implements Change {

    @Override
    public Subject subject() {
        return Subject.column(table, after.name());
    }

    @Override
    public String words() {
        return table + "." + after.name() + " becomes " + after.type() + ", was " + before.type();
    }
}
