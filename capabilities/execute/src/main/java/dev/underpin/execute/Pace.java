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

    /** So many times as long as without us is how long clients may take; rests grow where they take longer. */
    private static final double FELT_AT_MOST = 1.5;

    private static final double HARDLY_FELT = 1.2;
    private static final double NICEST = 20;

    private final double asked;
    private double niceness;
    private double size;
    private long rest;
    private int quiet;

    /** @param first how many rows to begin with */
    Pace(int first, double niceness) {
        this.size = Math.clamp(first, LEAST, MOST);
        this.asked = niceness;
        this.niceness = niceness;
    }

    int size() {
        return (int) size;
    }

    /** Milliseconds to the next batch. */
    long rest() {
        return rest;
    }

    /** Whether no client was seen for a while. */
    boolean isAlone() {
        return quiet >= QUIET_LOOKS;
    }

    /** A batch took so long, and this is what the server had to do at its end. */
    void took(double milliseconds, Strain strain) {
        idle(strain);
        boolean nobody = isAlone();
        double wanted = nobody ? LONG : SHORT;
        double factor = Math.clamp(wanted / Math.max(milliseconds, 1), 0.5, 2);
        boolean inTheWay = strain.waiting() > 0;
        size = Math.clamp(inTheWay ? size / 2 : size * factor, LEAST, MOST);
        rest = (nobody ? 0 : Math.round(niceness * milliseconds)) + (inTheWay ? REST_FOR_WAITERS : 0);
    }

    /** Looked at without having written anything. */
    void idle(Strain strain) {
        quiet = strain.clients() == 0 ? quiet + 1 : 0;
    }

    /** Clients' statements take so many times as long as without us. */
    void felt(double times) {
        if (times > FELT_AT_MOST) {
            niceness = Math.max(asked, Math.min(niceness * 1.5, NICEST));
        } else if (times < HARDLY_FELT) {
            niceness = Math.max(asked, niceness * 0.8);
        }
    }

    /** A row of a batch was locked for too long. */
    void blocked() {
        size = Math.clamp(size / 2, LEAST, MOST);
    }
}
