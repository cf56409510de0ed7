package dev.underpin.workload.measure;

import dev.underpin.model.measure.Comparison;
import dev.underpin.model.measure.MeasuredQuery;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How much time all queries take, called as often as after, compared with what they would have taken before. */
final class CallRatio {

    private static final double WIDTH = 1.96;

    private CallRatio() {}

    /** Null where there is none. Where one has a single call, that may have been as far off as it is long. */
    static Comparison.@Nullable Ratio of(List<MeasuredQuery> before, List<MeasuredQuery> after) {
        double earlier = 0;
        double later = 0;
        double earlierError = 0;
        double laterError = 0;
        boolean spread = true;
        for (int i = 0; i < before.size(); i++) {
            MeasuredQuery then = before.get(i);
            MeasuredQuery now = after.get(i);
            double calls = now.calls();
            earlier += calls * then.mean();
            later += now.milliseconds();
            earlierError += calls * calls * variance(then) / then.calls();
            laterError += calls * variance(now);
            spread &= then.squares() != null && now.squares() != null;
        }
        if (earlier <= 0 || later <= 0) {
            return null;
        }
        double times = later / earlier;
        double width = WIDTH * Math.sqrt(earlierError / (earlier * earlier) + laterError / (later * later));
        return spread
                ? new Comparison.Ratio(times, times * Math.exp(-width), times * Math.exp(width))
                : new Comparison.Ratio(times, null, null);
    }

    private static double variance(MeasuredQuery query) {
        Double known = query.variance();
        return known == null ? query.mean() * query.mean() : known;
    }
}
