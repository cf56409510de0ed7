package dev.underpin.tune.timed;

import dev.underpin.model.tune.TimedPairs.Pair;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How many times as fast one of two ways is, from pairs of runs: the median of their ratios, with the interval that holds it in 95 of 100
 * cases and more, however times are distributed. It is the sign test turned round: the median is as likely above a pair's ratio as below it.
 */
final class PairedTimes {

    /** With fewer pairs no interval is sure enough. */
    static final int FEWEST = 6;

    private static final double OUTSIDE = 0.025;

    private final double[] ratios;
    private final List<Pair> pairs;

    PairedTimes(List<Pair> pairs) {
        this.pairs = pairs;
        this.ratios = sorted(pair -> pair.before() / Math.max(pair.after(), 1e-6));
    }

    double times() {
        return median(ratios);
    }

    double low() {
        return ratios[cut()];
    }

    double high() {
        return ratios[ratios.length - 1 - cut()];
    }

    double before() {
        return median(sorted(Pair::before));
    }

    double after() {
        return median(sorted(Pair::after));
    }

    /** How many of the smallest ratios lie outside: as many as the median is above all of with so little chance. */
    private int cut() {
        int count = ratios.length;
        double likely = Math.pow(0.5, count);
        double sum = likely;
        int cut = 0;
        while (cut < count / 2) {
            likely *= (double) (count - cut) / (cut + 1);
            if (sum + likely > OUTSIDE) {
                break;
            }
            sum += likely;
            cut++;
        }
        return cut;
    }

    private double[] sorted(ToDoubleFunction<Pair> figure) {
        double[] values = pairs.stream().mapToDouble(figure).toArray();
        Arrays.sort(values);
        return values;
    }

    private static double median(double[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : Math.sqrt(sorted[middle - 1] * sorted[middle]);
    }
}
