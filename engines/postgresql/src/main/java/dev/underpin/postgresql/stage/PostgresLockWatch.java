package dev.underpin.postgresql.stage;

import dev.underpin.engine.LockWatch;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.fault.EngineException;
import dev.underpin.model.rehearsal.LockSpan;
import dev.underpin.postgresql.CatalogQuery;
import dev.underpin.postgresql.ServerMessages;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Looks at {@code pg_locks} every few milliseconds, over a session of its own. */
final class PostgresLockWatch implements LockWatch {

    private static final long EVERY_MILLISECONDS = 4;

    /** Sessions of the plan are looked for every so many looks. */
    private static final int LOOKS = 25;

    private final Connection connection;
    private final LockTimeline timeline = new LockTimeline();
    private final Map<Long, Optional<ObjectName>> tables = new HashMap<>();
    private final long began = System.nanoTime();
    private final Thread thread;
    private volatile boolean over;

    PostgresLockWatch(Connection connection) {
        this.connection = connection;
        this.thread = Thread.ofPlatform().daemon().name("lock watch").start(this::look);
    }

    @Override
    public double now() {
        return (System.nanoTime() - began) / 1e6;
    }

    @Override
    public List<LockSpan> spans() {
        return timeline.spans();
    }

    private void look() {
        try (PreparedStatement locks = connection.prepareStatement(query("locks"));
                PreparedStatement relation = connection.prepareStatement(query("relation"))) {
            Array sessions = sessions();
            for (int looks = 1; !over; looks++) {
                if (looks % LOOKS == 0) {
                    sessions = sessions();
                }
                locks.setArray(1, sessions);
                look(locks, relation, Set.of((Object[]) sessions.getArray()));
                Thread.sleep(EVERY_MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (SQLException gone) {
            // The server was struck down: what was seen until then stays.
        }
    }

    private static String query(String topic) {
        return new CatalogQuery("stage", topic).textFor(0);
    }

    private Array sessions() throws SQLException {
        try (Statement query = connection.createStatement();
                ResultSet answer = query.executeQuery("SELECT coalesce(array_agg(pid), '{}') FROM pg_stat_activity"
                        + " WHERE application_name = 'underpin' AND datname = current_database()"
                        + " AND pid <> pg_backend_pid()")) {
            answer.next();
            return answer.getArray(1);
        }
    }

    private void look(PreparedStatement locks, PreparedStatement relation, Set<Object> plan) throws SQLException {
        double now = now();
        var seen = new HashSet<LockTimeline.Held>();
        try (ResultSet rows = locks.executeQuery()) {
            while (rows.next()) {
                int session = rows.getInt(1);
                seen.add(new LockTimeline.Held(
                        session, rows.getLong(2), rows.getString(3), plan.contains(session), rows.getBoolean(4)));
            }
        }
        for (LockTimeline.Held held : seen) {
            if (!tables.containsKey(held.relation())) {
                tables.put(held.relation(), table(relation, held.relation()));
            }
        }
        timeline.saw(now, seen, number -> tables.getOrDefault(number, Optional.empty()));
        tables.values().removeIf(Optional::isEmpty);
    }

    private static Optional<ObjectName> table(PreparedStatement relation, long number) throws SQLException {
        relation.setLong(1, number);
        try (ResultSet answer = relation.executeQuery()) {
            return answer.next()
                    ? Optional.of(new ObjectName(answer.getString(1), answer.getString(2)))
                    : Optional.empty();
        }
    }

    @Override
    public void close() {
        over = true;
        try {
            thread.join();
            connection.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (SQLException e) {
            throw new EngineException("The watch on locks could not be closed", ServerMessages.text(e), null, e);
        }
    }
}
