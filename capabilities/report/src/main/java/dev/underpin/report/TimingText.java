package dev.underpin.report;

import dev.underpin.model.tune.IndexAdvice;
import dev.underpin.model.tune.QueryGain;
import dev.underpin.model.tune.RewriteAdvice;
import dev.underpin.model.tune.TimedQuery;
import dev.underpin.model.tune.Timing;
import dev.underpin.model.tune.Tuned;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What time says of advice, on a terminal: what became of writes, what is not given for it, and what could not be timed. */
final class TimingText {

    private static final String INDENT = "      ";
    private static final int SHOWN = 8;

    private final Style style;
    private final Tuned tuned;
    private final Timing timing;
    private final List<String> lines = new ArrayList<>();

    TimingText(Style style, Tuned tuned, Timing timing) {
        this.style = style;
        this.tuned = tuned;
        this.timing = timing;
    }

    /** {@code measured 12.4 ms -> 0.30 ms, …}; empty where it was not. */
    static Optional<String> measured(Tuned tuned, QueryGain query) {
        return TimingWords.of(tuned, query).map(TimingText::measured);
    }

    static Optional<String> measured(Tuned tuned, RewriteAdvice rewrite) {
        return TimingWords.of(tuned, rewrite).map(TimingText::measured);
    }

    private static String measured(TimedQuery query) {
        return "measured " + TimingWords.figures(query);
    }

    List<String> lines() {
        heading(
                TimingWords.LEFT_ASIDE,
                Stream.concat(timing.leftAside().stream(), timing.rewritesLeftAside().stream())
                        .toList());
        timing.leftAside().forEach(this::leftAside);
        timing.rewritesLeftAside().forEach(this::leftAside);
        List<TimedQuery> writes =
                timing.queries().stream().filter(TimedQuery::writes).toList();
        heading(TimingWords.WRITES, writes);
        writes.stream().limit(SHOWN).forEach(query -> query(measured(query), query.text()));
        more(writes);
        heading(TimingWords.UNTIMED, timing.untimed());
        timing.untimed().stream().limit(SHOWN).forEach(query -> {
            lines.addAll(Wrapped.lines(INDENT, "  ", query.why()));
            text(query.text());
        });
        more(timing.untimed());
        return lines;
    }

    private void heading(String title, List<?> of) {
        if (!of.isEmpty()) {
            lines.add("");
            lines.add(style.strong(title));
        }
    }

    private void leftAside(Timing.LeftAside aside) {
        IndexAdvice advice = aside.advice();
        advice.statements().forEach(statement -> lines.add(INDENT + style.code(Plain.names(statement))));
        lines.addAll(Wrapped.lines(INDENT, "  ", aside.why()));
        advice.queries().stream()
                .limit(SHOWN)
                .forEach(query -> measured(tuned, query).ifPresent(figures -> query(figures, query.text())));
    }

    private void leftAside(RewriteAdvice rewrite) {
        lines.add(INDENT + rewrite.title());
        measured(tuned, rewrite).ifPresent(figures -> query(figures, rewrite.before()));
    }

    private void more(List<?> all) {
        if (all.size() > SHOWN) {
            lines.add(INDENT + "and " + (all.size() - SHOWN) + " more: --format json has all of them");
        }
    }

    private void query(String figures, String text) {
        lines.add(INDENT + "  " + figures);
        text(text);
    }

    private void text(String text) {
        lines.add(INDENT + "    " + style.faint(TunedText.first(text)));
    }
}
