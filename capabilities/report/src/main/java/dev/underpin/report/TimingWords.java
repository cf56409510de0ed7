package dev.underpin.report;

import dev.underpin.model.tune.QueryGain;
import dev.underpin.model.tune.RewriteAdvice;
import dev.underpin.model.tune.TimedQuery;
import dev.underpin.model.tune.Timing;
import dev.underpin.model.tune.Tuned;
import java.util.Locale;
import java.util.Optional;

/** What time says of advice, in words; the same wherever it is read. */
final class TimingWords {

    static final String LEFT_ASIDE = "Found by the planner, and left out for what was measured";
    static final String WRITES = "Writes, without and with all that was found";
    static final String UNTIMED = "Not measured";

    private TimingWords() {}

    static String basis(Timing timing) {
        return "Measured " + how(timing);
    }

    /** {@code in turns without and with what was found, on 1.3 M rows …}. */
    static String how(Timing timing) {
        return "in turns without and with what was found, on "
                + Figures.rounded(timing.rows())
                + " rows made from the statistics"
                + (timing.scale() < 1
                        ? String.format(Locale.ROOT, ", %.2g of those there are", timing.scale())
                        : ", as many as there are")
                + ". " + timing.fit()
                + " What is not surely faster is left out; shares of cost are the planner's, of all that was found.";
    }

    /** Empty where it was not measured. */
    static Optional<TimedQuery> of(Tuned tuned, QueryGain query) {
        return Optional.ofNullable(tuned.timing()).flatMap(timing -> timing.of(query.fingerprint()));
    }

    static Optional<TimedQuery> of(Tuned tuned, RewriteAdvice rewrite) {
        return Optional.ofNullable(tuned.timing()).flatMap(timing -> timing.of(rewrite));
    }

    /** {@code 12.4 ms -> 0.30 ms, 41 times as fast (95 %: 38 to 45, 40 pairs): surely faster}. */
    static String figures(TimedQuery query) {
        return milliseconds(query.before()) + " -> " + milliseconds(query.after()) + ", " + times(query.times())
                + " times as fast (95 %: " + interval(query) + ", " + query.pairs() + " pairs): " + verdict(query);
    }

    static String verdict(TimedQuery query) {
        return switch (query.verdict()) {
            case FASTER -> "surely faster";
            case SLOWER -> "surely slower";
            case NEITHER -> "no sure difference of 5 %";
        };
    }

    /** {@code 38 to 45}. */
    static String interval(TimedQuery query) {
        return times(query.low()) + " to " + times(query.high());
    }

    static String times(double times) {
        return String.format(Locale.ROOT, times < 1.995 ? "%.2f" : times < 9.95 ? "%.1f" : "%,.0f", times);
    }

    static String milliseconds(double milliseconds) {
        return String.format(Locale.ROOT, milliseconds < 0.95 ? "%.2f ms" : "%,.1f ms", milliseconds);
    }
}
