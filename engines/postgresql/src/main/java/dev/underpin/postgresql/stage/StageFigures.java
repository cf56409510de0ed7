package dev.underpin.postgresql.stage;

import dev.underpin.engine.TableUse;
import dev.underpin.engine.Usage;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.rehearsal.StageTable;
import dev.underpin.postgresql.CatalogQuery;
import dev.underpin.postgresql.Names;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Sizes and settings of a stage. */
record StageFigures(Connection connection) {

    private static final int COUNTED_AT_MOST = 10_000;

    /** Sessions count for themselves, and tell the server when they end. */
    private static final String OTHERS = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
            + " AND pid <> pg_backend_pid() AND backend_type = 'client backend'";

    private static final int LOOKS = 100;
    private static final int BETWEEN_LOOKS_MILLISECONDS = 10;

    /** Up to PostgreSQL 14, counters may be half a second old when they are asked for. */
    private static final int OLD_COUNTS_MILLISECONDS = 600;

    Map<String, String> settings() throws SQLException {
        var settings = new TreeMap<String, String>();
        each("settings", row -> settings.put(row.getString("name"), row.getString("value")));
        return settings;
    }

    List<StageTable> tables() throws SQLException {
        var tables = new ArrayList<StageTable>();
        each("tables", row -> {
            long rows = row.getLong("rows");
            var name = new ObjectName(row.getString("schema"), row.getString("name"));
            tables.add(new StageTable(name, rows < COUNTED_AT_MOST ? -1 : rows, row.getLong("bytes")));
        });
        tables.replaceAll(table -> table.rows() >= 0 ? table : counted(table));
        return tables.stream()
                .sorted(Comparator.comparing(StageTable::bytes).reversed().thenComparing(StageTable::table))
                .toList();
    }

    private StageTable counted(StageTable table) {
        try (Statement query = connection.createStatement();
                ResultSet answer = query.executeQuery("SELECT count(*) FROM ONLY " + Names.quote(table.table()))) {
            answer.next();
            return new StageTable(table.table(), answer.getLong(1), table.bytes());
        } catch (SQLException e) {
            return new StageTable(table.table(), 0, table.bytes());
        }
    }

    Usage usage() throws SQLException {
        var usages = new ArrayList<Usage>();
        each("usage", row -> usages.add(new Usage(row.getLong("wal"), row.getLong("disk"), row.getLong("temporary"))));
        return usages.getFirst();
    }

    List<TableUse> uses() throws SQLException {
        awaitEnds();
        var uses = new ArrayList<TableUse>();
        each(
                "uses",
                row -> uses.add(new TableUse(
                        row.getLong("id"),
                        new ObjectName(row.getString("schema"), row.getString("name")),
                        row.getLong("rows"),
                        row.getLong("bytes"),
                        row.getLong("read"),
                        row.getLong("replaced"))));
        return uses;
    }

    private void awaitEnds() throws SQLException {
        try (Statement query = connection.createStatement()) {
            for (int look = 0; look < LOOKS; look++) {
                try (ResultSet others = query.executeQuery(OTHERS)) {
                    if (others.next() && others.getInt(1) == 0) {
                        break;
                    }
                }
                Thread.sleep(BETWEEN_LOOKS_MILLISECONDS);
            }
            if (connection.getMetaData().getDatabaseMajorVersion() < 15) {
                Thread.sleep(OLD_COUNTS_MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    Map<ObjectName, String> storage() throws SQLException {
        var storage = new TreeMap<ObjectName, String>();
        each(
                "storage",
                row -> storage.put(
                        new ObjectName(row.getString("schema"), row.getString("name")), row.getString("file")));
        return storage;
    }

    @FunctionalInterface
    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    private void each(String topic, RowReader reader) throws SQLException {
        int version = connection.getMetaData().getDatabaseMajorVersion();
        try (Statement query = connection.createStatement();
                ResultSet rows = query.executeQuery(new CatalogQuery("stage", topic).textFor(version))) {
            while (rows.next()) {
                reader.read(rows);
            }
        }
    }
}
