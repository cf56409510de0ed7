package dev.underpin.sqlite;

import dev.underpin.model.catalog.ObjectName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a table are looked at: all of a small one; of a large one those found by steps of equal width through its
 * rowids, at the cost of one look-up each; where there is no rowid, the first.
 *
 * @param condition behind the table's name; empty for none
 */
record SampleQuery(ObjectName table, boolean complete, String condition) {

    static final int ROWS = 5_000;

    static SampleQuery of(Statement statement, ObjectName table) throws SQLException {
        String from = SqliteRows.from(table);
        boolean complete =
                number(statement, "SELECT count(*) FROM (SELECT 1 FROM " + from + " LIMIT " + (ROWS + 1) + ")") <= ROWS;
        String rowid = complete ? null : rowid(statement, table);
        if (rowid == null) {
            return new SampleQuery(table, complete, "");
        }
        long first = number(statement, "SELECT min(" + rowid + ") FROM " + from);
        long last = number(statement, "SELECT max(" + rowid + ") FROM " + from);
        long step = Math.max(1, last / ROWS - first / ROWS);
        String steps = "WITH RECURSIVE step(place) AS (VALUES (" + first + ") UNION ALL SELECT place + " + step
                + " FROM step WHERE place <= " + last + " - " + step + ")";
        String found = "SELECT (SELECT " + rowid + " FROM " + from + " WHERE " + rowid + " >= place ORDER BY " + rowid
                + " LIMIT 1) FROM step";
        return new SampleQuery(table, false, " WHERE " + rowid + " IN (" + steps + " " + found + ")");
    }

    String select(String values) {
        return "SELECT " + values + " FROM " + SqliteRows.from(table) + condition + " LIMIT " + ROWS;
    }

    /** A name for the rowid that no column takes; null where the table has none. */
    private static @Nullable String rowid(Statement statement, ObjectName table) throws SQLException {
        String name = Names.literal(table.name());
        long stored = number(
                statement,
                "SELECT count(*) FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND NOT wr AND name = "
                        + name);
        if (stored == 0) {
            return null;
        }
        Set<String> columns = new HashSet<>();
        try (ResultSet results = statement.executeQuery("SELECT name FROM pragma_table_xinfo(" + name + ", 'main')")) {
            while (results.next()) {
                columns.add(Names.folded(results.getString(1)));
            }
        }
        return List.of("rowid", "_rowid_", "oid").stream()
                .filter(alias -> !columns.contains(alias))
                .findFirst()
                .orElse(null);
    }

    private static long number(Statement statement, String query) throws SQLException {
        try (ResultSet results = statement.executeQuery(query)) {
            return results.next() ? results.getLong(1) : 0;
        }
    }
}
