package dev.underpin.model.rehearsal;

import java.util.Arrays;

/**
 * How long calls of clients took, each from when it was due to its answer. Milliseconds.
 *
 * @param failed those that the server refused
 * @param longest what the unluckiest client had to wait
 */
public record Latency(int calls, int failed, double p50, double p95, double p99, double longest) {

    /** Nobody called. */
    public static final Latency NONE = new Latency(0, 0, 0, 0, 0, 0);

    /** @param milliseconds of each call, in any order */
    public static Latency of(double[] milliseconds, int failed) {
        if (milliseconds.length == 0) {
            return NONE;
        }
        double[] sorted = milliseconds.clone();
        Arrays.sort(sorted);
        return new Latency(
                sorted.length,
                failed,
                percentile(sorted, 0.5),
                percentile(sorted, 0.95),
                percentile(sorted, 0.99),
                sorted[sorted.length - 1]);
    }

    private static double percentile(double[] sorted, double share) {
        return sorted[Math.max((int) Math.ceil(sorted.length * share) - 1, 0)];
    }
}
