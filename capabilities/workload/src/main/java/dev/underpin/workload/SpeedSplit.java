package dev.underpin.workload;

import dev.underpin.model.workload.Habit;
import dev.underpin.model.workload.QueryStat;
import dev.underpin.model.workload.TimeHistogram;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds queries that take one of two very different times, with next to nothing between. */
final class SpeedSplit {
    private static final int LEAST_CALLS = 50;
    private static final double LEAST_SHARE = 0.02;
    private static final int LEAST_OF_EACH = 5;
    private static final double APART = 8;
    private static final double EMPTY = 0.02;
    private static final double FELT = 5;

    private SpeedSplit() {}

    /** The two; null where there are not two. */
    static Habit.@Nullable TwoSpeeds of(QueryStat query) {
        TimeHistogram spread = query.time().spread();
        if (spread == null || query.time().calls() < LEAST_CALLS) {
            return null;
        }
        long all = spread.calls();
        List<TimeHistogram.Bucket> buckets = spread.buckets();
        long below = 0;
        for (int i = 0; i + 1 < buckets.size(); i++) {
            below += buckets.get(i).calls();
            long above = all - below;
            long smaller = Math.min(below, above);
            if (smaller >= Math.max(LEAST_OF_EACH, LEAST_SHARE * all) && gap(buckets, i, smaller)) {
                double quick = spread.quantile(0.5 * below / all);
                double slow = spread.quantile((below + 0.5 * above) / all);
                if (slow >= FELT && slow >= APART * quick) {
                    return new Habit.TwoSpeeds(query.key(), quick, slow, above / (double) all);
                }
            }
        }
        return null;
    }

    /** Whether in the doubling behind this bucket there is next to nothing beside the smaller part. */
    private static boolean gap(List<TimeHistogram.Bucket> buckets, int index, long smaller) {
        int from = buckets.get(index).index();
        long inside = 0;
        for (int i = index + 1; i < buckets.size() && buckets.get(i).index() <= from + 8; i++) {
            inside += buckets.get(i).calls();
        }
        return inside <= EMPTY * smaller;
    }
}
