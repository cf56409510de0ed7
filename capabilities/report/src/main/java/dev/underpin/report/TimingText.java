package dev.underpin.report;

import dev.underpin.model.tune.IndexAdvice;
import dev.underpin.model.tune.QueryGain;
import dev.underpin.model.tune.TimedQuery;
import dev.underpin.model.tune.Timing;
import dev.underpin.model.tune.Tuned;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What time says of advice, on a terminal: on which rows, what became of writes, what is not given for it, and what could not be timed. */
final class TimingText {

    private static final String INDENT = "      ";
    private static final int SHOWN = 8;

    private final Style style;
    private final Tuned tuned;
    private final Timing timing;

    TimingText(Style style, Tuned tuned, Timing timing) {
        this.style = style;
        this.tuned = tuned;
        this.timing = timing;
    }

    /** {@code measured 12.4 ms -> 0.3 ms (95 %: 38 to 45 times as fast, 40 pairs)}. */
    static Optional<String> measured(Tuned tuned, QueryGain query) {
        Timing timing = tuned.timing();
        return timing == null
                ? Optional.empty()
                : timing.of(query.fingerprint()).map(TimingText::figures);
    }

    private static String figures(TimedQuery query) {
        return "measured " + time(query.before()) + " -> " + time(query.after()) + " (95 %: " + number(query.low())
                + " to " + number(query.high()) + " times as fast, " + query.pairs() + " pairs)";
    }

    static String basis(Timing timing) {
        return "Measured: in turns without and with what was found, on " + Figures.rounded(timing.rows())
                + " rows made from the statistics"
                + (timing.scale() < 1
                        ? String.format(Locale.ROOT, ", %.2g of those there are", timing.scale())
                        : ", as many as there are")
                + ". " + timing.fit()
                + " What is not surely faster is left out; shares of cost are the planner's, of all that was found.";
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        leftAside(lines);
        writes(lines);
        untimed(lines);
        return lines;
    }

    private void leftAside(List<String> lines) {
        if (timing.leftAside().isEmpty()) {
            return;
        }
        lines.add("");
        lines.add(style.strong("Found by the planner, and left out for what was measured"));
        for (Timing.LeftAside aside : timing.leftAside()) {
            IndexAdvice advice = aside.advice();
            advice.statements().forEach(statement -> lines.add(INDENT + style.code(Plain.names(statement))));
            lines.addAll(Wrapped.lines(INDENT, "  ", aside.why()));
            advice.queries().stream()
                    .limit(SHOWN)
                    .forEach(query -> measured(tuned, query).ifPresent(figures -> query(lines, figures, query.text())));
        }
    }

    private void writes(List<String> lines) {
        List<TimedQuery> writes =
                timing.queries().stream().filter(TimedQuery::writes).toList();
        if (writes.isEmpty()) {
            return;
        }
        lines.add("");
        lines.add(style.strong("Writes, without and with all that was found"));
        writes.stream().limit(SHOWN).forEach(query -> query(lines, figures(query), query.text()));
    }

    private void untimed(List<String> lines) {
        if (timing.untimed().isEmpty()) {
            return;
        }
        lines.add("");
        lines.add(style.strong("Not measured"));
        timing.untimed().stream().limit(SHOWN).forEach(query -> query(lines, query.why(), query.text()));
    }

    private void query(List<String> lines, String figures, String text) {
        lines.add(INDENT + "  " + figures);
        lines.add(INDENT + "    " + style.faint(TunedText.first(text)));
    }

    private static String time(double milliseconds) {
        return String.format(Locale.ROOT, milliseconds < 0.95 ? "%.2f ms" : "%,.1f ms", milliseconds);
    }

    private static String number(double times) {
        return String.format(Locale.ROOT, times < 9.95 ? "%.2f" : "%,.0f", times);
    }
}
