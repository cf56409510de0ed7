package dev.underpin.execute;

import dev.underpin.engine.RunSession;
import dev.underpin.model.run.Brake;

/**
 * Keeps locks that stop clients apart from what comes next. Each is short, and whoever comes meanwhile waits; one behind the other they add up, and the
 * queue of the first has not run off when the second comes. So clients have a hundred times as long to themselves: of 100 requests 99 meet no lock.
 */
final class LocksApart {

    private static final double TIMES = 100;

    /** Milliseconds: a queue has run off by then, however long it was. */
    private static final long LONGEST = 10_000;

    private final RunSession session;
    private final RunWitness witness;
    private final double niceness;
    private long rest;
    private long since;

    /** @param niceness how many hundred times as long as a lock the rest behind it is */
    LocksApart(RunSession session, RunWitness witness, double niceness) {
        this.session = session;
        this.witness = witness;
        this.niceness = niceness;
    }

    /** Clients may have been stopped for so many milliseconds, just now. */
    void stopped(double milliseconds) {
        rest = Math.min(Math.round(TIMES * niceness * milliseconds), LONGEST);
        since = System.nanoTime();
    }

    /** Before a step that may be felt: rests for what is left to them, where there are any. */
    void before(int step) {
        long left = rest - (System.nanoTime() - since) / 1_000_000;
        if (left > 0 && session.strain().clients() > 0) {
            witness.held(step, new Brake.Clients(left / 1e3));
            Rest.of(left);
        }
        rest = 0;
    }
}
