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
final class Deadline implements AutoCloseable {

    private static final ScheduledThreadPoolExecutor CLOCK = clock();

    private final ScheduledFuture<?> alarm;

    private Deadline(ScheduledFuture<?> alarm) {
        this.alarm = alarm;
    }

    static Deadline on(Statement statement, Duration time) {
        return new Deadline(CLOCK.schedule(() -> interrupt(statement), time.toMillis(), TimeUnit.MILLISECONDS));
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

    @Override
    public void close() {
        alarm.cancel(false);
    }
}
