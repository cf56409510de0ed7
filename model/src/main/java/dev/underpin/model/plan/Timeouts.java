package dev.underpin.model.plan;

/**
 * How long a step may wait and run, in milliseconds; 0 for as long as it takes.
 *
 * @param lock for one lock, while others queue behind
 * @param statement for each statement
 */
public record Timeouts(long lock, long statement) {

    /** A change of the catalog alone: soon over, or given up and tried again. */
    public static final Timeouts BRIEF = new Timeouts(500, 10_000);

    /** Work that reads or writes rows under a lock that lets others go on. */
    public static final Timeouts LONG = new Timeouts(500, 0);

    /** Work whose only waiting is for transactions that began earlier, and blocks nobody. */
    public static final Timeouts PATIENT = new Timeouts(0, 0);

    /** Whether clients may be stopped for as long as it takes. */
    public boolean stopClients() {
        return lock > 0 && statement > 0;
    }
}
