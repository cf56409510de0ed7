package dev.underpin.report;

import dev.underpin.model.tune.Tuned;
import java.util.ArrayList;
import java.util.List;

/** What becomes of what a team expects of its queries, on a terminal. */
final class ExpectedText {

    private static final String INDENT = "      ";

    private ExpectedText() {}

    static List<String> lines(Style style, Tuned tuned) {
        List<String> lines = new ArrayList<>();
        List<ExpectedWords> expected = ExpectedWords.of(tuned);
        String idle = ExpectedWords.idle(tuned);
        if (!expected.isEmpty() || !idle.isEmpty()) {
            lines.add("");
            lines.add(style.strong("What you expect of queries"));
        }
        for (ExpectedWords query : expected) {
            lines.add(INDENT + style.strong(query.stake()) + "  " + query.cost() + "  "
                    + style.faint(TunedText.first(query.query().text())));
            if (!query.sentence().isEmpty()) {
                lines.addAll(Wrapped.lines(INDENT + "  ", "", query.sentence()));
            }
        }
        if (!idle.isEmpty()) {
            lines.addAll(Wrapped.lines(INDENT, "", idle));
        }
        return lines;
    }
}
