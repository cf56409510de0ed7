package dev.underpin.report;

import dev.underpin.model.tune.IndexAdvice;
import dev.underpin.model.tune.QueryGain;
import dev.underpin.model.tune.Tuned;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What to do with indexes, on a terminal: the statement, what it brings and takes, and the queries it is about. */
final class IndexAdviceText {

    private static final String INDENT = "      ";
    private static final int QUERIES = 3;

    private final Style style;
    private final Tuned tuned;

    IndexAdviceText(Style style, Tuned tuned) {
        this.style = style;
        this.tuned = tuned;
    }

    List<String> lines() {
        var words = new IndexAdviceWords(tuned);
        List<String> lines = new ArrayList<>();
        int number = 0;
        for (IndexAdvice advice : tuned.advice()) {
            lines.add("");
            String label = String.format(Locale.ROOT, "%4d  ", ++number);
            for (String statement : advice.statements()) {
                lines.add(label + style.code(Plain.names(statement)));
                label = INDENT;
            }
            words.effects(advice).forEach(effect -> lines.addAll(Wrapped.lines(INDENT, "", effect)));
            queries(lines, advice.queries());
            IndexAdviceWords.assumptions(advice)
                    .forEach(assumption -> lines.addAll(Wrapped.lines(INDENT, "Size   ", assumption)));
            String first = words.first(advice);
            if (!first.isEmpty()) {
                lines.addAll(Wrapped.lines(INDENT, "First  ", first));
            }
        }
        return lines;
    }

    private void queries(List<String> lines, List<QueryGain> queries) {
        queries.stream().limit(QUERIES).forEach(query -> {
            lines.add(INDENT + TunedText.cost(query) + "  " + style.faint(TunedText.first(query.text()))
                    + style.faint(TunedText.share(query, tuned)));
            TimingText.measured(tuned, query).ifPresent(figures -> lines.add(INDENT + "  " + figures));
        });
        if (queries.size() > QUERIES) {
            lines.add(INDENT + "and " + PlanSummary.count(queries.size() - QUERIES, "query", "queries") + " more");
        }
    }
}
