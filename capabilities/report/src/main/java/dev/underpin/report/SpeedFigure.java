package dev.underpin.report;

import dev.underpin.model.tune.TimedQuery;
import dev.underpin.model.tune.Timing;
import java.util.List;
import java.util.stream.Stream;

/**
 * How many times as fast queries are, each as the stretch of its interval, all on one scale on which twice as fast is as far from 1 as half
 * as fast.
 *
 * @param low at the left edge, times as fast
 * @param high at the right edge
 */
record SpeedFigure(double low, double high) {

    /** The scale goes so far both ways, whatever was measured. */
    private static final double LEAST = 2;

    private static final double MARGIN = 1.15;

    static SpeedFigure of(Timing timing) {
        List<TimedQuery> all = Stream.concat(timing.queries().stream(), timing.rewrites().stream())
                .toList();
        return new SpeedFigure(
                all.stream().mapToDouble(TimedQuery::low).reduce(1 / LEAST, Math::min) / MARGIN,
                all.stream().mapToDouble(TimedQuery::high).reduce(LEAST, Math::max) * MARGIN);
    }

    /** In percent of the width. */
    String x(double times) {
        double share = Math.log(Math.max(times, low) / low) / Math.log(high / low);
        return Stretch.percent(100 * Math.min(1, share));
    }

    static String told(TimedQuery query) {
        return TimingWords.times(query.times()) + " times as fast, 95 %: " + TimingWords.interval(query);
    }

    /** The name of its style. */
    static String tone(TimedQuery query) {
        return switch (query.verdict()) {
            case FASTER -> "good";
            case SLOWER -> "high";
            case NEITHER -> "info";
        };
    }
}
