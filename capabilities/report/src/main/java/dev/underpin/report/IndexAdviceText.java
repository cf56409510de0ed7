package dev.underpin.report;

import dev.underpin.model.tune.IndexAdvice;
import dev.underpin.model.tune.QueryGain;
import dev.underpin.model.tune.Tuned;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What to do with indexes, on a terminal: the statement, what it brings and takes, and the queries it is about. Those to be dropped of which the
 * same is to be said stand together.
 */
final class IndexAdviceText {

    private static final String INDENT = "      ";
    private static final int QUERIES = 3;

    private final Style style;
    private final Tuned tuned;
    private final IndexAdviceWords words;

    IndexAdviceText(Style style, Tuned tuned) {
        this.style = style;
        this.tuned = tuned;
        this.words = new IndexAdviceWords(tuned);
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        List<IndexAdvice> advice = tuned.advice();
        for (int i = 0; i < advice.size(); ) {
            int end = i;
            while (end < advice.size() && words.isUnread(advice.get(end))) {
                end++;
            }
            lines.add("");
            if (end - i > 1) {
                unread(lines, i, advice.subList(i, end));
                i = end;
            } else {
                one(lines, i, advice.get(i));
                i++;
            }
        }
        return lines;
    }

    private void one(List<String> lines, int at, IndexAdvice advice) {
        String label = label(at);
        for (String statement : advice.statements()) {
            lines.add(label + style.code(Plain.names(statement)));
            label = INDENT;
        }
        words.effects(advice).forEach(effect -> lines.addAll(Wrapped.lines(INDENT, "", effect)));
        queries(lines, advice.queries());
        IndexAdviceWords.assumptions(advice)
                .forEach(assumption -> lines.addAll(Wrapped.lines(INDENT, "Size   ", assumption)));
        first(lines, advice);
    }

    private void unread(List<String> lines, int at, List<IndexAdvice> drops) {
        List<String> statements = drops.stream()
                .map(drop -> Plain.names(drop.statements().getFirst()))
                .toList();
        int width = statements.stream().mapToInt(String::length).max().orElse(0);
        for (int i = 0; i < drops.size(); i++) {
            String gap = " ".repeat(width - statements.get(i).length());
            lines.add(label(at + i) + style.code(statements.get(i)) + gap + "  " + words.back(drops.get(i)));
        }
        lines.addAll(Wrapped.lines(INDENT, "", words.unread(drops)));
        first(lines, drops.getFirst());
    }

    private void first(List<String> lines, IndexAdvice advice) {
        String first = words.first(advice);
        if (!first.isEmpty()) {
            lines.addAll(Wrapped.lines(INDENT, "First  ", first));
        }
    }

    private static String label(int at) {
        return String.format(Locale.ROOT, "%4d  ", at + 1);
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
