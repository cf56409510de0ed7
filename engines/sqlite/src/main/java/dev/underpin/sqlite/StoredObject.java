package dev.underpin.sqlite;

import java.sql.SQLException;

/**
 * A row of {@code sqlite_schema}.
 *
 * @param owner the table of an index, or the table or view of a trigger as the trigger spells it
 * @param definition the CREATE text; empty for an index that a key made
 */
record StoredObject(String type, String name, String owner, String definition) {

    static StoredObject of(Row row) throws SQLException {
        return new StoredObject(row.text("type"), row.text("name"), row.text("owner"), row.text("definition"));
    }

    boolean is(String wanted) {
        return type.equals(wanted);
    }
}
