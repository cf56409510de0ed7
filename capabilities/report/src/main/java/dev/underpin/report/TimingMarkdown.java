package dev.underpin.report;

import dev.underpin.model.tune.IndexAdvice;
import dev.underpin.model.tune.QueryGain;
import dev.underpin.model.tune.RewriteAdvice;
import dev.underpin.model.tune.TimedQuery;
import dev.underpin.model.tune.Timing;
import dev.underpin.model.tune.Tuned;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What time says of advice, for a pull request. */
record TimingMarkdown(Tuned tuned, Timing timing) {

    private static final int LINE = 160;

    String basis() {
        return MarkdownText.escaped(TimingWords.basis(timing)) + "\n\n";
    }

    /** In a cell of a table; empty where it was not measured. */
    static String cell(Tuned tuned, QueryGain query) {
        return TimingWords.of(tuned, query)
                .map(TimingWords::figures)
                .map(MarkdownText::escaped)
                .orElse("");
    }

    /** The advice that is not given, each with why and what was measured. */
    List<String> leftAside() {
        return Stream.concat(
                        timing.leftAside().stream().map(this::leftAside),
                        timing.rewritesLeftAside().stream().map(this::leftAside))
                .toList();
    }

    private String leftAside(RewriteAdvice rewrite) {
        return "- " + MarkdownText.escaped(rewrite.title()) + "\n"
                + timing.of(rewrite)
                        .map(query -> "  " + item(rewrite.before(), TimingWords.figures(query)))
                        .orElse("");
    }

    private String leftAside(Timing.LeftAside aside) {
        IndexAdvice advice = aside.advice();
        return "- `" + code(Plain.names(advice.statements().getFirst())) + "`: " + MarkdownText.escaped(aside.why())
                + "\n"
                + advice.queries().stream()
                        .flatMap(query -> timing.of(query.fingerprint()).stream())
                        .map(query -> "  " + item(query.text(), TimingWords.figures(query)))
                        .collect(Collectors.joining());
    }

    List<String> writes() {
        return timing.queries().stream()
                .filter(TimedQuery::writes)
                .map(query -> item(query.text(), TimingWords.figures(query)))
                .toList();
    }

    List<String> untimed() {
        return timing.untimed().stream()
                .map(query -> item(query.text(), query.why()))
                .toList();
    }

    private static String item(String query, String said) {
        return "- `" + code(Plain.line(query, LINE)) + "`: " + MarkdownText.escaped(said) + "\n";
    }

    private static String code(String text) {
        return text.replace("`", "'");
    }
}
