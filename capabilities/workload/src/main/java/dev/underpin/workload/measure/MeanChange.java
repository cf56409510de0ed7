package dev.underpin.workload.measure;

import dev.underpin.model.measure.Comparison.Verdict;
import dev.underpin.model.measure.MeasuredQuery;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether the mean time of queries changed by more than their calls differ anyway. Of those that are said to have changed at most one in a
 * hundred is expected to be chance, however many are looked at (Benjamini and Hochberg).
 */
final class MeanChange {

    /** Fewer calls than these tell nothing of the tail, on either side. */
    static final int CALLS = 30;

    /** What differs by less does not matter, be it as sure as it may. */
    static final double LEAST = 0.05;

    private static final double BY_CHANCE = 0.01;

    private MeanChange() {}

    /** How likely chance alone makes such a difference; null where that cannot be told. */
    static @Nullable Double chance(MeasuredQuery before, MeasuredQuery after) {
        Double earlier = before.variance();
        Double later = after.variance();
        if (earlier == null || later == null || before.calls() < CALLS || after.calls() < CALLS) {
            return null;
        }
        double error = spread(before, earlier, after, later) * Math.sqrt(1.0 / before.calls() + 1.0 / after.calls());
        double difference = Math.log(after.mean() / before.mean());
        return error <= 0 || !Double.isFinite(difference)
                ? (before.mean() == after.mean() ? 1.0 : 0.0)
                : NormalTail.beyond(difference / error);
    }

    /** How far calls are from their mean, as a part of it: few calls may not have met the tail yet, so the larger of both counts. */
    private static double spread(MeasuredQuery before, double earlier, MeasuredQuery after, double later) {
        return Math.max(Math.sqrt(earlier) / before.mean(), Math.sqrt(later) / after.mean());
    }

    /** For each pair, in their order. */
    static List<Verdict> verdicts(List<MeasuredQuery> before, List<MeasuredQuery> after) {
        var chances = new ArrayList<@Nullable Double>();
        for (int i = 0; i < before.size(); i++) {
            chances.add(chance(before.get(i), after.get(i)));
        }
        double limit = limit(chances);
        var verdicts = new ArrayList<Verdict>();
        for (int i = 0; i < chances.size(); i++) {
            Double chance = chances.get(i);
            double ratio = after.get(i).mean() / Math.max(before.get(i).mean(), 1e-9);
            verdicts.add(
                    chance == null
                            ? Verdict.UNKNOWN
                            : chance > limit || Math.abs(ratio - 1) < LEAST
                                    ? Verdict.UNCHANGED
                                    : ratio < 1 ? Verdict.FASTER : Verdict.SLOWER);
        }
        return verdicts;
    }

    private static double limit(List<@Nullable Double> chances) {
        double[] known = chances.stream()
                .filter(chance -> chance != null)
                .mapToDouble(Double::doubleValue)
                .toArray();
        Arrays.sort(known);
        for (int i = known.length - 1; i >= 0; i--) {
            double allowed = BY_CHANCE * (i + 1) / known.length;
            if (known[i] <= allowed) {
                return allowed;
            }
        }
        return -1;
    }
}
