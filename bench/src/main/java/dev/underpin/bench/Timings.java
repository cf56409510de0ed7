package dev.underpin.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How long each run of the same work took.
 *
 * @param milliseconds in the order they were run; at least one
 */
record Timings(List<Double> milliseconds) {

    Timings {
        milliseconds = List.copyOf(milliseconds);
        if (milliseconds.isEmpty()) {
            throw new IllegalArgumentException("nothing was run");
        }
    }

    /** Work to be timed. */
    @FunctionalInterface
    interface Work {
        /** @return milliseconds it took, as it measured them itself */
        double run();
    }

    /** Runs the work so often for nothing, then so often to be counted. */
    static Timings of(int warmUps, int runs, Work work) {
        for (int i = 0; i < warmUps; i++) {
            work.run();
        }
        var taken = new ArrayList<Double>();
        for (int i = 0; i < runs; i++) {
            taken.add(work.run());
        }
        return new Timings(taken);
    }

    /** Milliseconds since a moment that {@link System#nanoTime} gave. */
    static double since(long start) {
        return (System.nanoTime() - start) / 1e6;
    }

    double least() {
        return milliseconds.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    }

    double most() {
        return milliseconds.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    }

    /** The middle one, or the mean of the two in the middle. */
    double median() {
        double[] sorted =
                milliseconds.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** {@code 1,204 ms (1,150 to 1,400)}. */
    @Override
    public String toString() {
        return text(median()) + " ms (" + text(least()) + " to " + text(most()) + ")";
    }

    static String text(double milliseconds) {
        return String.format(Locale.ROOT, milliseconds < 10 ? "%,.2f" : "%,.0f", milliseconds);
    }
}
