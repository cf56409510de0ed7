package dev.underpin.model.tune;

/**
 * A query that was run in turns without the advised indexes and with them, on made rows, each time with the same values.
 *
 * @param calls in the workload; 0 where nobody has counted
 * @param writes whether it changes rows, so that it keeps indexes up
 * @param pairs of runs
 * @param before median milliseconds without them
 * @param after median milliseconds with them
 * @param low of the interval that holds with 95 % how many times as fast it is with them
 * @param times as fast, the median of all pairs
 * @param high the interval's other end
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
        double high) {

    public boolean isFaster() {
        return low > 1;
    }

    /** By a part that matters: what is within 5 % of the former is not. */
    public boolean isSlower() {
        return high < 1 / 1.05;
    }

    /** Milliseconds of all calls that are surely saved, by the interval's nearer end; below zero where they are surely lost. */
    public double saved() {
        double nearest = isFaster() ? low : isSlower() ? high : 1;
        return before * (1 - 1 / nearest) * Math.max(calls, 1);
    }
}
