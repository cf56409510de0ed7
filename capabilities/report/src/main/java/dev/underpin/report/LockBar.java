package dev.underpin.report;

import dev.underpin.model.effect.LockMode;
import dev.underpin.model.rehearsal.LockSpan;

/**
 * A lock of the plan as it is drawn: higher and in another colour the more it stops, hatched while it was not to be had.
 *
 * @param stops {@code all}, {@code writes} or {@code nobody}: the name of its style
 * @param told what it says when pointed at
 */
record LockBar(String stops, Stretch waited, Stretch held, String told) {

    /** Where all bars stand, in pixels from the top of the lane. */
    static final int GROUND = 28;

    static LockBar of(SeenLock lock, TimeScale scale) {
        LockSpan span = lock.span();
        double had = span.from() + span.waited();
        return new LockBar(
                stops(span.mode()),
                scale.between(span.from(), had),
                scale.between(had, had + span.held()),
                told(lock, scale));
    }

    private static String stops(LockMode mode) {
        return mode.blocksReads() ? "all" : mode.blocksWrites() ? "writes" : "nobody";
    }

    private static String told(SeenLock lock, TimeScale scale) {
        LockSpan span = lock.span();
        return span.mode() + " on " + lock.table() + ", blocks " + span.mode().blocks() + ". Step " + lock.step()
                + ", wanted " + scale.moment(span.from()) + " after the start, waited "
                + Figures.milliseconds(span.waited())
                + (span.held() == 0 ? ", not seen held" : ", held " + Figures.milliseconds(span.held()));
    }

    boolean hasWaited() {
        return waited.to() > waited.from();
    }

    boolean wasHeld() {
        return held.to() > held.from();
    }

    int height() {
        return switch (stops) {
            case "all" -> 23;
            case "writes" -> 14;
            default -> 6;
        };
    }

    int top() {
        return GROUND - height();
    }
}
