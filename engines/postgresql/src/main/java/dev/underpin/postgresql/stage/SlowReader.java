package dev.underpin.postgresql.stage;

import dev.underpin.model.catalog.ObjectName;
import dev.underpin.postgresql.CatalogQuery;
import dev.underpin.postgresql.Names;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Somebody who reads tables on a replica as a report does: in one transaction that stays for a while, again and again. */
final class SlowReader implements AutoCloseable {

    private static final double STAYS_SECONDS = 5;
    private static final long PAUSE_MILLISECONDS = 300;

    /** Conflicts with what is replayed: serialization failure, cancelled, session ended. */
    private static final Set<String> CUT_OFF = Set.of("40001", "40P01", "57P01", "25P03");

    /** Opens a session. */
    @FunctionalInterface
    interface Opening {
        Connection open() throws SQLException;
    }

    private final Opening opening;
    private final Thread thread;
    private volatile int cutOff;
    private volatile boolean over;

    SlowReader(Opening opening) {
        this.opening = opening;
        this.thread = Thread.ofPlatform().daemon().name("reader").start(this::work);
    }

    /** How often it was cut off so far. */
    int cutOff() {
        return cutOff;
    }

    private void work() {
        int cuts = 0;
        try {
            while (!over) {
                try (Connection connection = opening.open();
                        Statement statement = connection.createStatement()) {
                    statement.execute("BEGIN ISOLATION LEVEL REPEATABLE READ");
                    for (String table : tables(statement)) {
                        statement.execute("SELECT count(*) FROM (SELECT FROM " + table + " LIMIT 1000) AS part");
                    }
                    stay(statement);
                    statement.execute("COMMIT");
                } catch (SQLException e) {
                    if (CUT_OFF.contains(String.valueOf(e.getSQLState()))) {
                        cuts++;
                        cutOff = cuts;
                    }
                }
                Thread.sleep(PAUSE_MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<String> tables(Statement statement) throws SQLException {
        var tables = new ArrayList<String>();
        try (ResultSet rows = statement.executeQuery(new CatalogQuery("stage", "read").textFor(0))) {
            while (rows.next()) {
                tables.add(Names.quote(new ObjectName(rows.getString(1), rows.getString(2))));
            }
        }
        return tables;
    }

    /** In many short sleeps, so that it is over soon after it is told so. */
    private void stay(Statement statement) throws SQLException {
        long until = System.nanoTime() + (long) (STAYS_SECONDS * 1e9);
        while (!over && System.nanoTime() < until) {
            statement.execute("SELECT pg_sleep(0.2)");
        }
    }

    @Override
    public void close() {
        over = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
