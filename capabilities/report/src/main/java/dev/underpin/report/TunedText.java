package dev.underpin.report;

import dev.underpin.model.tune.QueryFinding;
import dev.underpin.model.tune.QueryGain;
import dev.underpin.model.tune.Timing;
import dev.underpin.model.tune.Tuned;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What tuning has found, on a terminal: what it brings and takes first, then what to do with indexes, then what nothing was found for. */
public final class TunedText {

    private static final int OTHERS = 8;
    private static final int FINDINGS = 20;
    private static final int LONGEST = 110;

    /** A query that keeps more of its cost than this has not become cheaper. */
    private static final double HELPED = 0.01;

    private final Style style;

    public TunedText(Style style) {
        this.style = style;
    }

    /** @param next the command that goes on from here; empty where there is nothing to go on with */
    public String of(Tuned tuned, String next) {
        var lines = new ArrayList<String>();
        var words = new TunedWords(tuned);
        lines.add(style.strong(words.headline()));
        lines.add(words.basis());
        Timing timing = tuned.timing();
        if (timing != null) {
            lines.addAll(Wrapped.lines("", "", TimingWords.basis(timing)));
        }
        if (!next.isEmpty()) {
            lines.add(next);
        }
        lines.addAll(ExpectedText.lines(style, tuned));
        lines.addAll(new IndexAdviceText(style, tuned).lines());
        if (timing != null) {
            lines.addAll(new TimingText(style, tuned, timing).lines());
        }
        if (!tuned.advice().isEmpty()) {
            curve(lines, tuned);
        }
        lines.addAll(ReadWholeText.lines(style, tuned));
        lines.addAll(StructureText.lines(style, tuned));
        findings(lines, tuned);
        lines.addAll(RewriteText.lines(style, tuned));
        others(lines, tuned);
        leftOut(lines, tuned);
        tuned.notes().forEach(note -> Wrapped.lines("", "- ", note).forEach(line -> lines.add(style.faint(line))));
        tuned.caveats().forEach(caveat -> lines.add(style.faint("- " + caveat.text())));
        return String.join("\n", lines) + "\n";
    }

    static String cost(QueryGain query) {
        return String.format(Locale.ROOT, "cost %,.0f -> %,.0f", query.before(), query.after());
    }

    static String share(QueryGain query, Tuned tuned) {
        if (query.calls() == 0) {
            return "";
        }
        return tuned.timed()
                ? "  (" + Figures.milliseconds(query.milliseconds()) + " in " + PlanSummary.count(query.calls(), "call")
                        + ")"
                : "  (" + PlanSummary.count(query.calls(), "call") + ")";
    }

    private void curve(List<String> lines, Tuned tuned) {
        lines.add("");
        lines.add(style.strong("What is left of the cost, by the room that indexes take more than today"));
        for (Tuned.Point point : tuned.curve()) {
            lines.add(String.format(
                    Locale.ROOT,
                    "      %10s  %6s  %s",
                    TunedWords.room(point.bytes()),
                    share(point.left()),
                    TunedWords.indexes(point)));
        }
        lines.add("      " + new TunedWords(tuned).floor());
    }

    private void findings(List<String> lines, Tuned tuned) {
        if (tuned.findings().isEmpty()) {
            return;
        }
        lines.add("");
        lines.add(style.strong("What the queries themselves could do better"));
        var report = new TextReport(style);
        int number = 0;
        for (QueryFinding found : tuned.findings().stream().limit(FINDINGS).toList()) {
            number++;
            lines.add("");
            List<String> block = report.block(number, found.finding());
            lines.add(block.getFirst()
                    + style.faint("  " + share(found.share()) + " of the " + new TunedWords(tuned).weight()));
            lines.add("      " + style.faint(first(found.text())));
            lines.addAll(block.subList(1, block.size()));
            lines.addAll(RewriteText.answering(found.finding(), tuned));
        }
        if (tuned.findings().size() > FINDINGS) {
            lines.add("");
            lines.add("      and " + (tuned.findings().size() - FINDINGS) + " more: --format json has all of them");
        }
    }

    private void others(List<String> lines, Tuned tuned) {
        List<QueryGain> others = tuned.queries().stream()
                .filter(query -> query.saved() < HELPED)
                .sorted(Comparator.comparingDouble((QueryGain query) -> -query.milliseconds()))
                .toList();
        if (others.isEmpty()) {
            return;
        }
        lines.add("");
        lines.add(style.strong(
                "No index that was thought of helps " + PlanSummary.count(others.size(), "query", "queries")));
        others.stream()
                .limit(OTHERS)
                .forEach(query -> lines.add(String.format(Locale.ROOT, "      cost %,.0f  ", query.before())
                        + style.faint(first(query.text()))
                        + style.faint(share(query, tuned))));
        if (others.size() > OTHERS) {
            lines.add("      and " + (others.size() - OTHERS) + " more");
        }
    }

    private void leftOut(List<String> lines, Tuned tuned) {
        if (tuned.leftOut().isEmpty()) {
            return;
        }
        lines.add("");
        lines.add(style.strong("Not planned"));
        tuned.leftOut().stream().limit(OTHERS).forEach(query -> {
            lines.add("      " + share(query.share()) + "  " + style.faint(first(query.text())));
            lines.addAll(Wrapped.lines("      ", "       ", first(query.why())));
        });
        if (tuned.leftOut().size() > OTHERS) {
            lines.add("      and " + (tuned.leftOut().size() - OTHERS) + " more");
        }
    }

    static String share(double share) {
        double percent = 100 * share;
        return String.format(Locale.ROOT, percent > 0 && percent < 9.95 ? "%.1f %%" : "%.0f %%", percent);
    }

    static String first(String text) {
        return Plain.line(text, LONGEST);
    }
}
