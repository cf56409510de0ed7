package dev.underpin.report;

import dev.underpin.model.finding.Finding;
import dev.underpin.model.tune.IndexAdvice;
import dev.underpin.model.tune.RewriteAdvice;
import dev.underpin.model.tune.RewriteAdvice.Proof;
import dev.underpin.model.tune.Tuned;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** Other ways to write queries: the lines that change, why both give the same, on what that was tried, and what it saves. */
public final class RewriteText {

    private static final String INDENT = "      ";

    static final String LEAD = "Each is reckoned with the indexes of today; what becomes of those follows.";

    private RewriteText() {}

    static List<String> lines(Style style, Tuned tuned) {
        List<String> lines = new ArrayList<>();
        if (tuned.rewrites().isEmpty()) {
            return lines;
        }
        lines.add("");
        lines.add(style.strong("Other ways to write queries, for less"));
        lines.add(INDENT + LEAD);
        int number = 0;
        for (RewriteAdvice advice : tuned.rewrites()) {
            number++;
            lines.add("");
            lines.add(String.format(
                    Locale.ROOT,
                    "%4d  %s  cost %,.0f -> %,.0f",
                    number,
                    style.strong(advice.title()),
                    advice.costBefore(),
                    advice.costAfter()));
            difference(style, advice.before(), advice.after()).forEach(line -> lines.add(INDENT + line));
            TimingText.measured(tuned, advice).ifPresent(figures -> lines.add(INDENT + figures));
            advice.constraints().forEach(constraint -> lines.addAll(Wrapped.lines(INDENT, "Since  ", constraint)));
            lines.addAll(Wrapped.lines(INDENT, "Tried  ", tried(advice.proof())));
            but(advice.proof()).ifPresent(but -> lines.addAll(Wrapped.lines(INDENT, "But    ", but)));
        }
        OnceRewrittenWords.of(tuned).ifPresent(words -> indexes(style, words, lines));
        return lines;
    }

    private static void indexes(Style style, OnceRewrittenWords words, List<String> lines) {
        lines.add("");
        lines.add(style.strong(OnceRewrittenWords.TITLE));
        lines.addAll(Wrapped.lines(INDENT, "", words.sentence()));
        for (IndexAdvice.Create further : words.then().further()) {
            lines.add("");
            lines.add(INDENT + style.code(Plain.names(further.definition())));
            lines.addAll(Wrapped.lines(INDENT, "", words.effect(further)));
            further.queries().forEach(query -> lines.add(INDENT + words.gain(query)));
            further.assumptions().forEach(size -> lines.addAll(Wrapped.lines(INDENT, "Size   ", size)));
        }
    }

    /** Where a finding is answered by a rewrite below it. */
    static List<String> answering(Finding finding, Tuned tuned) {
        return numbers(finding, tuned).stream()
                .map(number -> INDENT + "Text  see " + number + " of the other ways to write queries, below")
                .toList();
    }

    /** Which of the rewrites answer a finding, from 1. */
    static List<Integer> numbers(Finding finding, Tuned tuned) {
        return IntStream.range(0, tuned.rewrites().size())
                .filter(i -> tuned.rewrites().get(i).rule().equals(finding.rule())
                        && tuned.rewrites()
                                .get(i)
                                .fingerprint()
                                .equals(finding.subject().object()))
                .mapToObj(i -> i + 1)
                .toList();
    }

    static String tried(Proof proof) {
        return String.format(
                Locale.ROOT,
                "No difference on %,d databases of a few rows each that look for one (%,d rows in all; on %,d of them %s; seed %d).",
                proof.databases(),
                proof.rows(),
                proof.answered(),
                switch (proof) {
                    case Proof.SameRows same -> "the query gives rows";
                    case Proof.PageAfterPage pages -> "there is a page after the first";
                },
                proof.seed());
    }

    /** What else changes with it; empty where nothing does. */
    static Optional<String> but(Proof proof) {
        return switch (proof) {
            case Proof.SameRows same -> Optional.empty();
            case Proof.PageAfterPage pages ->
                Optional.of(
                        "The application sends " + String.join(" and ", pages.sent())
                                + " of the last row that it has, exactly as given, in place of a number. There is a next page then, and none by number; the first is asked for without the condition.");
        };
    }

    /** The lines that go, and those that come in their place. */
    public static List<String> difference(Style style, String before, String after) {
        return ChangedLine.of(before, after).stream()
                .map(line -> line.sign()
                        + (line.kind() == ChangedLine.Kind.KEPT ? style.faint(line.text()) : style.code(line.text())))
                .toList();
    }
}
