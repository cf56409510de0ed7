package dev.underpin.testkit;

import dev.underpin.engine.Scratch;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Sees from a second session, by ways of its own, what a statement does on a PostgreSQL server: the locks of the other's
 * transaction while it is open, files and counters before and after. Each statement gets a copy of the base for itself.
 */
public final class OutsideObserver implements AutoCloseable {

    private static final long BLOCKED_MILLISECONDS = 250;

    private final String server;
    private final Properties login = new Properties();
    private final int version;
    private final String base;
    private int copies;

    /** @param scratch any database of the server */
    public OutsideObserver(Scratch scratch, String baseSql) throws SQLException {
        String url = scratch.url();
        this.server = "jdbc:postgresql://" + url.substring(url.indexOf('@') + 1, url.lastIndexOf('/') + 1);
        this.login.setProperty("user", url.substring(url.indexOf("//") + 2, url.indexOf('@')));
        this.login.setProperty("password", String.valueOf(scratch.password()));
        this.version = Integer.parseInt(scratch.version().replaceFirst("\\D.*", ""));
        this.base = "outside_" + System.nanoTime();
        try (Connection admin = connect("postgres")) {
            run(admin, "CREATE DATABASE " + base);
        }
        try (Connection connection = connect(base)) {
            run(connection, baseSql);
            run(connection, "ANALYZE");
        }
    }

    /** What a statement does, and what was there before it. */
    public record Observed(Traces traces, Set<String> existing, Set<String> tables) {}

    /** @param inTransaction whether it can be kept open and looked at; otherwise it is watched while it runs */
    public Observed observe(String sql, boolean inTransaction) throws SQLException {
        String copy = base + "_" + copies++;
        try (Connection admin = connect("postgres")) {
            run(admin, "CREATE DATABASE " + copy + " TEMPLATE " + base);
            try {
                return observe(copy, sql, inTransaction);
            } finally {
                run(admin, "DROP DATABASE " + copy + " WITH (FORCE)");
            }
        }
    }

    private Observed observe(String database, String sql, boolean inTransaction) throws SQLException {
        try (Connection observer = connect(database)) {
            var view = new OutsideView(observer, version);
            OutsideView.Files before = view.files();
            var readBefore = view.rowsRead();
            var locks = new TreeMap<String, String>();
            String failure = "";
            try (Connection script = connect(database)) {
                int backend = OutsideView.backend(script);
                if (inTransaction) {
                    script.setAutoCommit(false);
                    run(script, sql);
                    view.locks(backend, locks);
                    script.commit();
                } else {
                    watch(database, script, sql, () -> view.locks(backend, locks));
                }
            } catch (SQLException e) {
                failure = String.valueOf(e.getMessage());
            }
            view.waitForCounters();
            locks.keySet().retainAll(before.names());
            var read = view.rowsRead();
            read.replaceAll((name, rows) -> rows - readBefore.getOrDefault(name, 0L));
            read.values().removeIf(rows -> rows <= 0);
            read.keySet().retainAll(before.names());
            return new Observed(
                    new Traces(locks, before.rewritten(view.files()), read.keySet(), failure),
                    before.names(),
                    before.tables());
        }
    }

    @FunctionalInterface
    private interface Look {
        void look() throws SQLException;
    }

    /**
     * Somebody else is in the middle of a transaction that wrote to every table: what waits for such transactions can be seen
     * holding, or wanting, its lock. A VACUUM does not wait; it is made to by somebody who holds its own lock.
     */
    private void watch(String database, Connection script, String sql, Look look) throws SQLException {
        String mode = sql.startsWith("VACUUM") ? "SHARE UPDATE EXCLUSIVE" : "ROW EXCLUSIVE";
        try (Connection blocker = connect(database)) {
            blocker.setAutoCommit(false);
            run(
                    blocker,
                    "DO $$ DECLARE t regclass; BEGIN FOR t IN SELECT oid::regclass FROM pg_class WHERE relkind = 'r' AND relnamespace = "
                            + "'public'::regnamespace LOOP EXECUTE 'LOCK TABLE ONLY ' || t || ' IN " + mode
                            + " MODE'; END LOOP; END $$");
            var done = new CompletableFuture<String>();
            Thread.ofVirtual().start(() -> {
                try {
                    run(script, sql);
                    done.complete("");
                } catch (SQLException e) {
                    done.complete(String.valueOf(e.getMessage()));
                }
            });
            long letGo = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(BLOCKED_MILLISECONDS);
            while (!done.isDone()) {
                look.look();
                if (System.nanoTime() > letGo) {
                    blocker.rollback();
                }
            }
            if (!done.join().isEmpty()) {
                throw new SQLException(done.join());
            }
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(server + database, login);
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        try (Connection admin = connect("postgres")) {
            run(admin, "DROP DATABASE " + base + " WITH (FORCE)");
        }
    }
}
