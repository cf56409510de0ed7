package dev.underpin.sqlite;

import dev.underpin.model.catalog.Access;
import dev.underpin.model.catalog.Column;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What {@code table_xinfo} says of a column.
 *
 * @param keyPlace from 1 within the primary key; 0 outside of it
 * @param hidden 1 for a virtual table's hidden column, 2 for a virtual and 3 for a stored generated one
 */
record ColumnFacts(
        String name, String type, boolean notNull, @Nullable String defaultValue, int keyPlace, int hidden) {

    static ColumnFacts of(Row row) throws SQLException {
        return new ColumnFacts(
                row.text("name"),
                row.text("type"),
                row.flag("not_null"),
                row.optional("default_value"),
                row.number("key_place"),
                row.number("hidden"));
    }

    boolean generated() {
        return hidden >= 2;
    }

    /** A column of a view or virtual table, of which nothing more is to be known. */
    Column bare() {
        return new Column(
                name,
                DeclaredType.of(type),
                !notNull,
                null,
                null,
                null,
                null,
                false,
                hidden == 1 ? Map.of("hidden", "true") : Map.of(),
                Access.UNSTATED,
                null);
    }
}
