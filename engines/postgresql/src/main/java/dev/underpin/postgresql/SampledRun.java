package dev.underpin.postgresql;

import dev.underpin.engine.Outcome;
import dev.underpin.model.effect.LockMode;
import dev.underpin.model.effect.Scan;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;

/**
 * Runs a statement that refuses a transaction, and looks at its locks from outside while it runs. A rival session holds
 * SHARE UPDATE EXCLUSIVE on every table until the statement has been seen waiting for it, and ACCESS SHARE until it has been
 * seen waiting once more: that shows even the shortest lock of that strength, and an ACCESS EXCLUSIVE that comes later. Others
 * show only if they are held when the observer looks.
 */
final class SampledRun implements AutoCloseable {

    private static final Duration RIVAL_AT_MOST = Duration.ofMillis(400);
    private static final String WEAKER = "underpin_weaker";

    /** What the rival holds. */
    private enum Held {
        UPDATE_EXCLUSIVE,
        SHARE,
        NOTHING
    }

    /** What was seen from outside. */
    record Sample(Outcome outcome, HeldLocks locks, Map<Long, Long> scanned, Duration took) {

        List<Scan> scans(Shape shape, Set<Shape.Key> old) {
            var scans = new ArrayList<Scan>();
            scanned.forEach((oid, rows) -> {
                var relation = shape.named(oid, old);
                if (relation != null) {
                    scans.add(new Scan(relation, rows));
                }
            });
            return scans;
        }
    }

    private final int script;
    private final Connection connection;
    private final Connection observer;
    private final Connection rival;
    private final int version;

    SampledRun(Connection connection, Connection observer, Connection rival, int version) throws SQLException {
        this.connection = connection;
        this.script = connection.unwrap(PGConnection.class).getBackendPID();
        this.observer = observer;
        this.rival = rival;
        this.version = version;
    }

    Sample run(Shape before, Supplier<Outcome> work) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            flushCounters();
            Map<Long, Long> readBefore = rowsRead(before);
            holdAll(before);
            var outcome = new CompletableFuture<Outcome>();
            long start = System.nanoTime();
            threads.execute(() -> {
                try {
                    outcome.complete(work.get());
                } catch (RuntimeException e) {
                    outcome.completeExceptionally(e);
                }
            });
            Map<Long, LockMode> seen = new HashMap<>();
            long letGo = watch(outcome, seen, start);
            Duration took = Duration.ofNanos(System.nanoTime() - Math.max(start, letGo));
            return new Sample(outcome.join(), new HeldLocks(seen), readSince(readBefore, before), took);
        } catch (SQLException e) {
            throw new dev.underpin.model.fault.EngineException(
                    "A statement could not be watched", ServerMessages.text(e), null, e);
        }
    }

    /** Looks until the statement has ended; when the rival let go. */
    private long watch(CompletableFuture<Outcome> outcome, Map<Long, LockMode> seen, long start) throws SQLException {
        long letGo = start;
        Held held = Held.UPDATE_EXCLUSIVE;
        while (!outcome.isDone()) {
            boolean waits = look(seen);
            if (held != Held.NOTHING && (waits || System.nanoTime() - letGo > RIVAL_AT_MOST.toNanos())) {
                held = letGo(held);
                letGo = System.nanoTime();
            }
            pause();
        }
        letGo(Held.SHARE);
        return letGo;
    }

    private Held letGo(Held held) throws SQLException {
        if (held == Held.UPDATE_EXCLUSIVE && !rival.getAutoCommit()) {
            execute("ROLLBACK TO " + WEAKER);
            return Held.SHARE;
        }
        if (!rival.getAutoCommit()) {
            rival.rollback();
        }
        return Held.NOTHING;
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = rival.createStatement()) {
            statement.execute(sql);
        }
    }

    private boolean look(Map<Long, LockMode> seen) throws SQLException {
        boolean waits = false;
        try (PreparedStatement query =
                observer.prepareStatement(new CatalogQuery("effects", "sampled_locks").textFor(version))) {
            query.setInt(1, script);
            query.setInt(2, script);
            try (ResultSet locks = query.executeQuery()) {
                while (locks.next()) {
                    waits |= !locks.getBoolean("granted");
                    if (locks.getLong("relation") != 0) {
                        seen.merge(
                                locks.getLong("relation"),
                                LockModes.of(locks.getString("mode")),
                                (one, other) -> one.compareTo(other) >= 0 ? one : other);
                    }
                }
            }
        }
        return waits;
    }

    private void holdAll(Shape shape) throws SQLException {
        String tables = shape.tables().values().stream().map(Names::quote).collect(Collectors.joining(", "));
        if (!tables.isEmpty()) {
            rival.setAutoCommit(false);
            String lock = "LOCK TABLE ONLY " + tables.replace(", ", ", ONLY ");
            execute(lock + " IN ACCESS SHARE MODE; SAVEPOINT " + WEAKER + "; " + lock
                    + " IN SHARE UPDATE EXCLUSIVE MODE");
        }
    }

    /** Tables whose rows were read since, with how many; counters reach the others' eyes only when they are flushed. */
    private Map<Long, Long> readSince(Map<Long, Long> before, Shape shape) throws SQLException {
        flushCounters();
        var scanned = new HashMap<Long, Long>();
        rowsRead(shape).forEach((table, rows) -> {
            long more = rows - before.getOrDefault(table, 0L);
            if (more > 0) {
                scanned.put(table, more);
            }
        });
        return scanned;
    }

    private void flushCounters() throws SQLException {
        if (version >= 15) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("SELECT pg_stat_force_next_flush()");
                statement.execute("SELECT 1");
            }
        } else {
            pause(600);
        }
    }

    private Map<Long, Long> rowsRead(Shape shape) throws SQLException {
        var rows = new HashMap<Long, Long>();
        Set<Long> tables = shape.tables().keySet();
        try (Statement statement = observer.createStatement();
                ResultSet results = statement.executeQuery(
                        "SELECT relid, seq_scan + coalesce(seq_tup_read, 0) AS read FROM pg_stat_user_tables")) {
            while (results.next()) {
                if (tables.contains(results.getLong("relid"))) {
                    rows.put(results.getLong("relid"), results.getLong("read"));
                }
            }
        }
        return rows;
    }

    private static void pause() {
        pause(1);
    }

    private static void pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws SQLException {
        observer.close();
        rival.close();
    }
}
