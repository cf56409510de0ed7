package dev.underpin.execute;

import dev.underpin.model.plan.Timeouts;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How a lock is asked for that others queue behind: for a short time at first and then a little longer, with pauses between in which the
 * queue can run off. What is counted is the time in the queue, because that is what clients feel.
 */
final class LockPatience {

    private static final long FIRST = 200;
    private static final double LONGER = 1.5;
    private static final long LONGEST = 2_000;
    private static final long FIRST_PAUSE = 200;
    private static final long LONGEST_PAUSE = 10_000;

    private final Timeouts timeouts;
    private final long budget;
    private int attempts;
    private long queued;

    LockPatience(Timeouts timeouts, Duration budget) {
        this.timeouts = timeouts;
        this.budget = budget.toMillis();
    }

    /** The timeouts of the next attempt, which is counted. A step that stops nobody waits for as long as it takes. */
    Timeouts next() {
        if (timeouts.lock() == 0) {
            attempts++;
            return timeouts;
        }
        long lock = Math.min(Math.round(FIRST * Math.pow(LONGER, attempts)), LONGEST);
        attempts++;
        queued += lock;
        return new Timeouts(lock, timeouts.statement());
    }

    int attempts() {
        return attempts;
    }

    /** Whether another attempt would be more than clients are to bear. */
    boolean isOver() {
        return queued >= budget;
    }

    /** Milliseconds to the next attempt: never the same for two runners. */
    long pause() {
        double pause = Math.min(FIRST_PAUSE * Math.pow(2, attempts - 1), LONGEST_PAUSE);
        return Math.round(pause * ThreadLocalRandom.current().nextDouble(0.5, 1));
    }
}
