package dev.underpin.postgresql.stage;

import dev.underpin.engine.Replica;
import dev.underpin.model.fault.EngineException;
import dev.underpin.postgresql.ScratchServer;
import dev.underpin.postgresql.ServerMessages;
import dev.underpin.postgresql.ServerProcess;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalLong;

/**
 * A streaming standby. What it is behind is found by asking both servers how far they are, every few milliseconds: what the first one tells
 * of its standby is as old as the standby's last word.
 */
final class PostgresReplica implements Replica {

    private static final long EVERY_MILLISECONDS = 40;
    /** Conflict with recovery: https://www.postgresql.org/docs/current/errcodes-appendix.html */
    private static final String CUT_OFF = "40001";

    private static final String WRITTEN = "SELECT pg_current_wal_lsn() - '0/0'::pg_lsn";
    private static final String REPLAYED = "SELECT coalesce(pg_last_wal_replay_lsn() - '0/0'::pg_lsn, 0)";

    private final ServerProcess server;
    private final Connection leader;
    private final Connection follower;
    private final SlowReader reader;
    private final Thread thread;

    /** Places that were written up to, and when that was first seen, oldest first; only those that were not replayed yet. */
    private final Deque<Written> awaited = new ArrayDeque<>();

    private double seconds;
    private long bytes;
    private int cutOff;
    private volatile long replayed;
    private volatile boolean over;

    private record Written(long place, long nanos) {}

    /**
     * @param server of its own
     * @param leader a session with the server that is followed
     */
    PostgresReplica(ServerProcess server, String database, Connection leader) {
        this.server = server;
        this.leader = leader;
        try {
            this.follower = server.connect(database, ScratchServer.ADMIN);
        } catch (SQLException e) {
            throw new EngineException("The replica does not let us in", ServerMessages.text(e), null, e);
        }
        this.reader = new SlowReader(() -> server.connect(database, ScratchServer.ADMIN));
        this.thread = Thread.ofPlatform().daemon().name("replica").start(this::watch);
    }

    private void watch() {
        try (Statement written = leader.createStatement();
                Statement replaying = follower.createStatement()) {
            while (!over) {
                place(replaying).ifPresent(now -> replayed = now);
                look(place(written, WRITTEN), System.nanoTime());
                Thread.sleep(EVERY_MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (SQLException gone) {
            // What was seen until then stays.
        }
    }

    /** Empty where replay has cut us off, as it does with any question while it is far behind. */
    private static OptionalLong place(Statement replaying) throws SQLException {
        try {
            return OptionalLong.of(place(replaying, REPLAYED));
        } catch (SQLException e) {
            if (CUT_OFF.equals(e.getSQLState())) {
                return OptionalLong.empty();
            }
            throw e;
        }
    }

    private static long place(Statement statement, String query) throws SQLException {
        try (ResultSet answer = statement.executeQuery(query)) {
            answer.next();
            return answer.getLong(1);
        }
    }

    private synchronized void look(long written, long nanos) {
        long now = replayed;
        if (awaited.isEmpty() || awaited.getLast().place() < written) {
            awaited.addLast(new Written(written, nanos));
        }
        while (!awaited.isEmpty() && awaited.getFirst().place() <= now) {
            awaited.removeFirst();
        }
        if (!awaited.isEmpty()) {
            seconds = Math.max(seconds, (nanos - awaited.getFirst().nanos()) / 1e9);
            bytes = Math.max(bytes, written - now);
        }
    }

    @Override
    public synchronized Behind furthest() {
        int all = reader.cutOff();
        var behind = new Behind(seconds, bytes, all - cutOff);
        seconds = 0;
        bytes = 0;
        cutOff = all;
        return behind;
    }

    @Override
    public Duration catchUp(Duration most) {
        long start = System.nanoTime();
        try (Statement statement = leader.createStatement()) {
            long written = place(statement, WRITTEN);
            while (replayed < written) {
                if (!thread.isAlive() || System.nanoTime() - start > most.toNanos()) {
                    return most;
                }
                Thread.sleep(EVERY_MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (SQLException e) {
            throw new EngineException("The stage did not answer", ServerMessages.text(e), null, e);
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    @Override
    public void close() {
        over = true;
        try {
            thread.join();
            reader.close();
            leader.close();
            follower.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (SQLException gone) {
            // The server goes anyway.
        } finally {
            server.close();
        }
    }
}
