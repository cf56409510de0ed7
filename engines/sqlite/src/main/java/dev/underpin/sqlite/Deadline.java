package dev.underpin.sqlite;

import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Ends a statement that takes too long. The driver's own query timeout only waits for locks, so this interrupts the engine
 * from a thread beside.
 */
final class Deadline {

    private static final ScheduledThreadPoolExecutor CLOCK = clock();

    private Deadline() {}

    /** Work that the statement does. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws SQLException;
    }

    /** Fails with {@code SQLITE_INTERRUPT} where the time is not enough. */
    static <T> T within(Duration time, Statement statement, Work<T> work) throws SQLException {
        ScheduledFuture<?> alarm = CLOCK.schedule(() -> interrupt(statement), time.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return work.run();
        } finally {
            alarm.cancel(false);
        }
    }

    private static void interrupt(Statement statement) {
        try {
            statement.cancel();
        } catch (SQLException closed) {
            // It has ended by itself.
        }
    }

    private static ScheduledThreadPoolExecutor clock() {
        var clock = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "underpin-sqlite-deadline");
            thread.setDaemon(true);
            return thread;
        });
        clock.setRemoveOnCancelPolicy(true);
        return clock;
    }
}
