package dev.underpin.postgresql.run;

import dev.underpin.engine.Strain;
import dev.underpin.engine.Upkeep;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.run.Blocker;
import dev.underpin.postgresql.CatalogQuery;
import dev.underpin.postgresql.Names;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Looks at other sessions from one of its own. What an ordinary role may not see is missing, and does no harm. */
record Onlooker(Connection connection) implements AutoCloseable {

    /** A server that does not answer gives the claim back when it finds the session gone. */
    private static final int PATIENCE_MILLISECONDS = 2_000;

    /** One number for all databases of ours; the server keeps it apart for each database. */
    private static final long CLAIM = 0x756e64657270696eL;

    private static final String SESSION = """
            SELECT a.pid::text, coalesce(a.usename, '?'),
                   concat_ws(' at ', nullif(a.application_name, ''), host(a.client_addr)),
                   coalesce(extract(epoch FROM clock_timestamp() - coalesce(a.xact_start, a.query_start, a.backend_start)), 0),
                   coalesce(a.state, '?'), left(regexp_replace(coalesce(a.query, ''), '\\s+', ' ', 'g'), 120)
              FROM pg_stat_activity a
            """;

    /** Not on a server that is not the first one yet, after another one has died. */
    boolean mayWrite() throws SQLException {
        try (Statement query = connection.createStatement();
                ResultSet result = query.executeQuery("SHOW transaction_read_only")) {
            return result.next() && result.getString(1).equals("off");
        }
    }

    boolean claim() throws SQLException {
        try (Statement query = connection.createStatement();
                ResultSet result = query.executeQuery("SELECT pg_try_advisory_lock(" + CLAIM + ")")) {
            return result.next() && result.getBoolean(1);
        }
    }

    /** Who has claimed the database. What its session asks is its own looking around. */
    Optional<Blocker> claimant() throws SQLException {
        return sessions(SESSION + " JOIN pg_locks l ON l.pid = a.pid WHERE l.locktype = 'advisory' AND l.granted"
                        + " AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())"
                        + " AND l.classid::bigint = " + (CLAIM >>> 32) + " AND l.objid::bigint = "
                        + (CLAIM & 0xffffffffL) + " AND l.objsubid = 1")
                .stream()
                .findFirst()
                .map(Blocker::withoutQuery);
    }

    /** Whom a session waits for, and whom those wait for; who has been at it for longest comes first. */
    List<Blocker> before(int session) throws SQLException {
        return sessions("WITH RECURSIVE ahead (pid) AS (SELECT unnest(pg_blocking_pids(" + session + ")) UNION SELECT"
                + " unnest(pg_blocking_pids(ahead.pid)) FROM ahead WHERE ahead.pid <> 0) " + SESSION
                + " WHERE a.pid IN (SELECT pid FROM ahead) ORDER BY 4 DESC");
    }

    Strain strain(int session) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(query("strain"))) {
            query.setInt(1, session);
            try (ResultSet row = query.executeQuery()) {
                return row.next()
                        ? new Strain(row.getInt(1), row.getInt(2), row.getDouble(3), row.getInt(4), row.getDouble(5))
                        : Strain.NONE;
            }
        }
    }

    Upkeep upkeep(ObjectName table) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(query("upkeep"))) {
            query.setString(1, Names.quote(table));
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return new Upkeep(
                        row.getLong(1),
                        row.getLong(2),
                        row.getBoolean(3),
                        row.getLong(4),
                        Objects.requireNonNullElse(row.getString(5), ""));
            }
        }
    }

    private static String query(String topic) {
        return new CatalogQuery("run", topic).textFor(0);
    }

    private List<Blocker> sessions(String sql) throws SQLException {
        try (Statement query = connection.createStatement();
                ResultSet result = query.executeQuery(sql)) {
            var found = new ArrayList<Blocker>();
            while (result.next()) {
                found.add(new Blocker(
                        result.getString(1),
                        result.getString(2),
                        result.getString(3),
                        Duration.ofMillis((long) (result.getDouble(4) * 1_000)),
                        result.getString(5),
                        result.getString(6)));
            }
            return found;
        }
    }

    /** The claim is given back at once: sessions end some time after they were closed, and who comes next would find it taken. */
    @Override
    public void close() {
        try (connection;
                Statement statement = connection.createStatement()) {
            connection.setNetworkTimeout(Runnable::run, PATIENCE_MILLISECONDS);
            statement.execute("SELECT pg_advisory_unlock_all()");
        } catch (SQLException gone) {
            // There is nothing left to be closed.
        }
    }
}
