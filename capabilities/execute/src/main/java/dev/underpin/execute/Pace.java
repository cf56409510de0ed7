package dev.underpin.execute;

import dev.underpin.engine.Strain;

/**
 * How many rows are written at once, and how long to rest between. Whoever wants to change a row of a batch waits for it to end, and the
 * disk is shared: with clients at work batches are short, and the rest is as long as the work. With nobody there, there is no rest.
 */
final class Pace {

    private static final double SHORT = 60;
    private static final double LONG = 700;
    private static final int LEAST = 10;
    private static final int MOST = 50_000;
    private static final long REST_FOR_WAITERS = 200;

    /** After so many looks in a row that saw no client there is none: between two statements each looks idle for a moment. */
    private static final int QUIET_LOOKS = 10;

    private final double niceness;
    private double size;
    private long rest;
    private int quiet;

    /** @param first how many rows to begin with */
    Pace(int first, double niceness) {
        this.size = Math.clamp(first, LEAST, MOST);
        this.niceness = niceness;
    }

    int size() {
        return (int) size;
    }

    /** Milliseconds to the next batch. */
    long rest() {
        return rest;
    }

    /** A batch took so long, and this is what the server had to do at its end. */
    void took(double milliseconds, Strain strain) {
        quiet = strain.clients() == 0 ? quiet + 1 : 0;
        boolean nobody = quiet >= QUIET_LOOKS;
        double wanted = nobody ? LONG : SHORT;
        double factor = Math.clamp(wanted / Math.max(milliseconds, 1), 0.5, 2);
        boolean inTheWay = strain.waiting() > 0;
        size = Math.clamp(inTheWay ? size / 2 : size * factor, LEAST, MOST);
        rest = (nobody ? 0 : Math.round(niceness * milliseconds)) + (inTheWay ? REST_FOR_WAITERS : 0);
    }

    /** A row of a batch was locked for too long. */
    void blocked() {
        size = Math.clamp(size / 2, LEAST, MOST);
    }
}
