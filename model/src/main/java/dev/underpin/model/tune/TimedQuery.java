package dev.underpin.model.tune;

/**
 * A query that was run in turns before and after a change, on made rows, each time with the same values. The change is the advised indexes, or
 * another text.
 *
 * @param calls in the workload; 0 where nobody has counted
 * @param writes whether it changes rows, so that it keeps indexes up
 * @param pairs of runs
 * @param before median milliseconds without the change
 * @param after median milliseconds with it
 * @param low of the interval that holds with 95 % how many times as fast it is with it
 * @param times as fast, the median of all pairs
 * @param high the interval's other end
 * @param verdict what the interval says
 */
public record TimedQuery(
        String fingerprint,
        String text,
        long calls,
        boolean writes,
        int pairs,
        double before,
        double after,
        double low,
        double times,
        double high,
        Verdict verdict) {

    /** What is sure. */
    public enum Verdict {
        /** The whole interval is above 1. */
        FASTER,
        /** By a part that matters: the whole interval is more than 5 % below 1. */
        SLOWER,
        NEITHER;

        private static final double SLOWER_FROM = 1 / 1.05;

        public static Verdict of(double low, double high) {
            return low > 1 ? FASTER : high < SLOWER_FROM ? SLOWER : NEITHER;
        }
    }

    public boolean isFaster() {
        return verdict == Verdict.FASTER;
    }

    public boolean isSlower() {
        return verdict == Verdict.SLOWER;
    }

    /** Milliseconds of all calls that are surely saved, by the interval's nearer end; below zero where they are surely lost. */
    public double saved() {
        double nearest = isFaster() ? low : isSlower() ? high : 1;
        return before * (1 - 1 / nearest) * Math.max(calls, 1);
    }
}
