package dev.underpin.postgresql.stage;

import dev.underpin.model.catalog.ObjectName;
import dev.underpin.postgresql.Names;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows of a table, from all over it, the same ones each time that it is asked. */
record DrawnRows(Connection connection) {

    private static final int SEED = 11;

    List<Map<String, @Nullable String>> of(ObjectName table, Set<String> columns, int most) throws SQLException {
        List<String> names = List.copyOf(new TreeSet<>(columns));
        String texts =
                names.stream().map(column -> Names.quote(column) + "::text").collect(Collectors.joining(", "));
        String from = "SELECT " + texts + " FROM " + Names.quote(table);
        String sample = sample(table, most);
        List<Map<String, @Nullable String>> drawn = rows(names, from + sample + " LIMIT " + most);
        return drawn.isEmpty() && !sample.isEmpty() ? rows(names, from + " LIMIT " + most) : drawn;
    }

    /** Of a table many times as large as what is wanted, pages from all over. */
    private String sample(ObjectName table, int most) throws SQLException {
        try (Statement query = connection.createStatement();
                ResultSet answer =
                        query.executeQuery("SELECT sum(greatest(c.reltuples, 0)) FROM pg_class c WHERE c.relkind = 'r'"
                                + " AND c.oid IN (SELECT relid FROM pg_partition_tree("
                                + Names.literal(Names.quote(table))
                                + "::regclass) UNION SELECT " + Names.literal(Names.quote(table)) + "::regclass)")) {
            double rows = answer.next() ? answer.getDouble(1) : 0;
            return rows < 10.0 * most
                    ? ""
                    : " TABLESAMPLE SYSTEM (" + Math.min(100, 300.0 * most / rows) + ") REPEATABLE (" + SEED + ")";
        }
    }

    private List<Map<String, @Nullable String>> rows(List<String> names, String sql) throws SQLException {
        var drawn = new ArrayList<Map<String, @Nullable String>>();
        try (Statement query = connection.createStatement();
                ResultSet rows = query.executeQuery(sql)) {
            while (rows.next()) {
                var row = new LinkedHashMap<String, @Nullable String>();
                for (int i = 0; i < names.size(); i++) {
                    row.put(names.get(i), rows.getString(i + 1));
                }
                drawn.add(row);
            }
        }
        return drawn;
    }
}
