package dev.underpin.postgresql.twin;

import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.twin.Caveat;
import dev.underpin.model.twin.EndRows;
import dev.underpin.postgresql.CatalogQuery;
import dev.underpin.postgresql.Names;
import dev.underpin.postgresql.ScratchServer;
import dev.underpin.postgresql.ServerMessages;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Puts one row of lowest and one of highest values into each table, all else NULL. Within {@link Demands}, by
 * which tables take any row. Expressions of indexes are the bundle's own code, so it is done with few rights.
 */
final class EndRowsWriter {

    private final Connection admin;

    EndRowsWriter(Connection admin) {
        this.admin = admin;
    }

    List<Caveat> write(List<EndRows> ends) throws SQLException {
        List<Caveat> caveats = new ArrayList<>();
        try (Statement statement = admin.createStatement()) {
            Map<ObjectName, List<String>> columns = columns(statement);
            statement.execute("SET LOCAL ROLE " + ScratchServer.PLANNER);
            for (EndRows rows : ends) {
                List<String> all = columns.getOrDefault(rows.table(), List.of());
                if (!all.isEmpty()) {
                    insert(statement, rows.table(), all, rows.lowest(), caveats);
                    Map<String, String> higher = new HashMap<>(rows.highest());
                    higher.entrySet()
                            .removeIf(end -> end.getValue().equals(rows.lowest().get(end.getKey())));
                    if (!higher.isEmpty()) {
                        insert(statement, rows.table(), all, higher, caveats);
                    }
                }
            }
            statement.execute("RESET ROLE");
        }
        return caveats;
    }

    private static Map<ObjectName, List<String>> columns(Statement statement) throws SQLException {
        Map<ObjectName, List<String>> columns = new HashMap<>();
        try (ResultSet answer = statement.executeQuery(new CatalogQuery("twin", "row-columns").textFor(0))) {
            while (answer.next()) {
                columns.computeIfAbsent(
                                new ObjectName(answer.getString(1), answer.getString(2)), table -> new ArrayList<>())
                        .add(answer.getString(3));
            }
        }
        return columns;
    }

    private void insert(
            Statement statement,
            ObjectName table,
            List<String> columns,
            Map<String, String> values,
            List<Caveat> caveats)
            throws SQLException {
        Savepoint before = admin.setSavepoint();
        try {
            statement.execute("INSERT INTO " + Names.quote(table) + " (" + Names.quote(columns) + ") VALUES ("
                    + columns.stream()
                            .map(column -> values.containsKey(column)
                                    ? Names.literal(values.getOrDefault(column, ""))
                                    : "NULL")
                            .collect(Collectors.joining(", "))
                    + ")");
            admin.releaseSavepoint(before);
        } catch (SQLException e) {
            admin.rollback(before);
            caveats.add(new Caveat(
                    table,
                    "The ends of the indexes of " + table + " could not be laid out: " + ServerMessages.text(e)
                            + ". Comparisons beyond the histogram may be estimated otherwise."));
        }
    }
}
