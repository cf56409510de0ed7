package dev.underpin.testkit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What one session of a PostgreSQL server sees of the others' doings. */
record OutsideView(Connection observer, int version) {

    /** Before 15, another process collects the counters, twice a second. */
    private static final int COUNTERS_SHARED = 15;

    private static final String USERS =
            " JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'";

    /** One relation: its kind, its file, the table it is an index of. */
    private record File(long oid, String name, String kind, String node, long table) {}

    /** All relations of the user's. */
    record Files(Map<Long, File> byOid) {

        Set<String> names() {
            return byOid.values().stream().map(File::name).collect(Collectors.toCollection(TreeSet::new));
        }

        /** Tables, partitioned ones included, and materialized views. */
        Set<String> tables() {
            return byOid.values().stream()
                    .filter(file -> "rpm".contains(file.kind()))
                    .map(File::name)
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        /** Tables with another file than before, and indexes, under their old name, of tables that kept theirs. */
        Set<String> rewritten(Files after) {
            var rewritten = new TreeSet<String>();
            var tables = new TreeSet<Long>();
            for (File then : byOid.values()) {
                File now = after.byOid.get(then.oid());
                if ("rm".contains(then.kind()) && now != null && !now.node().equals(then.node())) {
                    rewritten.add(now.name());
                    tables.add(now.oid());
                }
            }
            Map<String, File> indexes = after.byOid.values().stream()
                    .filter(file -> file.kind().equals("i"))
                    .collect(Collectors.toMap(File::name, file -> file));
            for (File then : byOid.values()) {
                File now = then.kind().equals("i") ? indexes.get(then.name()) : null;
                if (now != null && !tables.contains(now.table()) && !Objects.equals(now.node(), then.node())) {
                    rewritten.add(now.name());
                }
            }
            return rewritten;
        }
    }

    static int backend(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT pg_backend_pid()")) {
            result.next();
            return result.getInt(1);
        }
    }

    Files files() throws SQLException {
        var files = new HashMap<Long, File>();
        each(
                "SELECT c.oid, n.nspname || '.' || c.relname, c.relkind::text, c.relfilenode::text, coalesce(i.indrelid, 0)"
                        + " FROM pg_class c LEFT JOIN pg_index i ON i.indexrelid = c.oid" + USERS,
                row -> files.put(
                        row.getLong(1),
                        new File(
                                row.getLong(1), row.getString(2), row.getString(3), row.getString(4), row.getLong(5))));
        return new Files(files);
    }

    /** How many rows were read of each table by going through it from end to end, since the server began to count. */
    Map<String, Long> rowsRead() throws SQLException {
        var rows = new TreeMap<String, Long>();
        each(
                "SELECT schemaname || '.' || relname, seq_tup_read FROM pg_stat_user_tables",
                row -> rows.put(row.getString(1), row.getLong(2)));
        return rows;
    }

    /** Adds the locks another session holds or waits for; the strongest on each relation stays. */
    void locks(int backend, Map<String, String> seen) throws SQLException {
        each(
                "SELECT n.nspname || '.' || c.relname, l.mode FROM pg_locks l JOIN pg_class c ON c.oid = l.relation AND l.locktype = 'relation'"
                        + " AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())" + USERS
                        + " AND l.pid = " + backend,
                row -> seen.merge(row.getString(1), words(row.getString(2)), OutsideView::stronger));
    }

    /** {@code ShareUpdateExclusiveLock} as SQL writes it. */
    private static String words(String mode) {
        return mode.replaceFirst("Lock$", "")
                .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .toUpperCase(java.util.Locale.ROOT);
    }

    private static String stronger(String one, String other) {
        return strength(one) >= strength(other) ? one : other;
    }

    private static int strength(String mode) {
        return java.util.List.of(
                        "ACCESS SHARE",
                        "ROW SHARE",
                        "ROW EXCLUSIVE",
                        "SHARE UPDATE EXCLUSIVE",
                        "SHARE",
                        "SHARE ROW EXCLUSIVE",
                        "EXCLUSIVE",
                        "ACCESS EXCLUSIVE")
                .indexOf(mode);
    }

    /** Until the session that did it has gone, and left its counters behind. */
    void waitForCounters() throws SQLException {
        long[] others = {1};
        for (int i = 0; i < 1_000 && others[0] > 0; i++) {
            each(
                    "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
                            + " AND backend_type = 'client backend'",
                    row -> others[0] = row.getLong(1));
            pause(2);
        }
        if (version < COUNTERS_SHARED) {
            pause(1_100);
        }
    }

    private static void pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @FunctionalInterface
    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    private void each(String sql, RowReader reader) throws SQLException {
        try (Statement statement = observer.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                reader.read(rows);
            }
        }
    }
}
