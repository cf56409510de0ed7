package dev.underpin.postgresql.run;

import dev.underpin.engine.Waiting;
import dev.underpin.model.run.Blocker;
import java.sql.SQLException;
import java.util.List;

/** Looks every now and then whom a session waits for while it works, and keeps what it saw last. */
final class Watch implements AutoCloseable {

    private static final long FIRST_MILLISECONDS = 60;
    private static final long EVERY_MILLISECONDS = 100;

    private final Onlooker onlooker;
    private final int session;
    private final Waiting waiting;
    private final Thread thread;
    private volatile List<Blocker> seen = List.of();

    Watch(Onlooker onlooker, int session, Waiting waiting) {
        this.onlooker = onlooker;
        this.session = session;
        this.waiting = waiting;
        // No virtual thread: interrupting one that waits for the server's answer would close the connection under it.
        this.thread = Thread.ofPlatform().daemon().start(this::look);
    }

    private void look() {
        try {
            Thread.sleep(FIRST_MILLISECONDS);
            while (true) {
                List<Blocker> now = onlooker.before(session);
                if (!now.isEmpty()) {
                    seen = now;
                    waiting.behind(now);
                }
                Thread.sleep(EVERY_MILLISECONDS);
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        } catch (SQLException gone) {
            // Who is in the way cannot be told then; the work itself goes on or says what happened.
        }
    }

    /** Whom it waited for when that was last seen; empty where it never waited. */
    List<Blocker> seen() {
        return seen;
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
