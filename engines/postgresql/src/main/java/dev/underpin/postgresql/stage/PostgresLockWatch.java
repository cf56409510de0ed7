package dev.underpin.postgresql.stage;

import dev.underpin.engine.LockWatch;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.fault.EngineException;
import dev.underpin.model.rehearsal.LockSpan;
import dev.underpin.postgresql.CatalogQuery;
import dev.underpin.postgresql.ServerMessages;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks at {@code pg_locks} every few milliseconds while the plan has a transaction open, over a session of its own. */
final class PostgresLockWatch implements LockWatch {

    /** Less than the shortest hold that is told of, by as much as a look may come late. More often, and clients feel it. */
    private static final long EVERY_MILLISECONDS = 16;

    private final Connection connection;
    private final LockTimeline timeline = new LockTimeline();
    private final Map<Long, Optional<ObjectName>> tables = new HashMap<>();
    private final long began = System.nanoTime();
    private final Thread thread;
    private volatile boolean over;
    private volatile double blindest;
    private double lastLook;

    PostgresLockWatch(Connection connection) {
        this.connection = connection;
        this.thread = Thread.ofPlatform().daemon().name("lock watch").start(this::look);
    }

    /** A lock at one moment, as the server tells of it. */
    private record Seen(int session, long relation, String mode, boolean granted, boolean plan) {}

    @Override
    public double now() {
        return (System.nanoTime() - began) / 1e6;
    }

    @Override
    public double blindest() {
        return blindest;
    }

    @Override
    public List<LockSpan> spans() {
        return timeline.spans();
    }

    private void look() {
        try (PreparedStatement locks = connection.prepareStatement(query("locks"));
                PreparedStatement relation = connection.prepareStatement(query("relation"))) {
            while (!over) {
                look(locks, relation);
                Thread.sleep((long) Math.max(lastLook + EVERY_MILLISECONDS - now(), 1));
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

    private void look(PreparedStatement locks, PreparedStatement relation) throws SQLException {
        double now = now();
        blindest = Math.max(blindest, now - lastLook);
        lastLook = now;
        var seen = new ArrayList<Seen>();
        try (ResultSet rows = locks.executeQuery()) {
            while (rows.next()) {
                seen.add(new Seen(
                        rows.getInt(1), rows.getLong(2), rows.getString(3), rows.getBoolean(4), rows.getBoolean(5)));
            }
        }
        var held = new ArrayList<LockTimeline.Held>();
        for (Seen lock : seen) {
            Optional<ObjectName> table = tables.get(lock.relation());
            if (table == null) {
                table = table(relation, lock.relation());
                tables.put(lock.relation(), table);
            }
            table.ifPresent(name ->
                    held.add(new LockTimeline.Held(lock.session(), name, lock.mode(), lock.plan(), lock.granted())));
        }
        timeline.saw(now, held);
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
