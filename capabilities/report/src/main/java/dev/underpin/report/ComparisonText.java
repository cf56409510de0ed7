package dev.underpin.report;

import dev.underpin.model.measure.Comparison;
import dev.underpin.model.measure.Comparison.QueryChange;
import dev.underpin.model.measure.Comparison.Verdict;
import dev.underpin.model.measure.MeasuredQuery;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a change has brought, on a terminal: the answer first, then the queries that became slower and faster, then those that are new or gone. */
public final class ComparisonText {

    private static final int SHOWN = 15;
    private static final int OTHERS = 6;

    private final Style style;

    public ComparisonText(Style style) {
        this.style = style;
    }

    public String of(Comparison comparison) {
        List<String> lines = new ArrayList<>();
        lines.add(style.strong(headline(comparison)));
        lines.add("Before: " + side(comparison.before()));
        lines.add("After:  " + side(comparison.after()));
        changes(lines, comparison, Verdict.SLOWER, "Slower");
        changes(lines, comparison, Verdict.FASTER, "Faster");
        once(lines, comparison.appeared(), "Only after the change");
        once(lines, comparison.gone(), "Only before the change");
        lines.add("");
        long unknown = comparison.with(Verdict.UNKNOWN).count();
        if (unknown > 0) {
            lines.addAll(Wrapped.lines(
                    "",
                    "- ",
                    "Not judged: " + PlanSummary.count(unknown, "query", "queries")
                            + " with fewer than 30 calls on a side, or of which only totals are known."));
        }
        lines.addAll(
                Wrapped.lines(
                        "",
                        "- ",
                        "A query is said to have changed where its mean differs by 5 % and more, and by more than its calls differ anyway: of those said, at most 1 in 100 is expected to be chance. What else was different between the two times is not known to it."));
        comparison.notes().forEach(note -> lines.addAll(Wrapped.lines("", "- ", note)));
        return String.join("\n", lines) + "\n";
    }

    private static String headline(Comparison comparison) {
        Comparison.Ratio ratio = comparison.perCall();
        String over = " over " + PlanSummary.count(comparison.changes().size(), "query", "queries")
                + " asked before and after";
        if (ratio == null) {
            return "No query was asked both before and after: there is nothing to compare.";
        }
        String change = percent(Math.abs(1 - ratio.times()));
        String interval = ratio.low() == null || ratio.high() == null
                ? ""
                : String.format(Locale.ROOT, " (95 %%: %s to %s)", signed(ratio.low() - 1), signed(ratio.high() - 1));
        String what = ratio.low() == null || ratio.isSure()
                ? "Queries take " + change + (ratio.times() < 1 ? " less" : " more") + " time per call" + interval
                : "Time per call is not surely another" + interval;
        return what + over + "; " + judged(comparison) + ".";
    }

    private static String judged(Comparison comparison) {
        return comparison.with(Verdict.FASTER).count() + " became faster, "
                + comparison.with(Verdict.SLOWER).count() + " slower";
    }

    private static String side(Comparison.Side side) {
        Double hours = side.hours();
        return side.what() + ": " + PlanSummary.count(side.calls(), "call") + ", "
                + Figures.milliseconds(side.milliseconds())
                + (hours == null
                        ? ""
                        : String.format(
                                Locale.ROOT, ", %.2f connections busy", side.milliseconds() / (hours * 3_600_000)));
    }

    private void changes(List<String> lines, Comparison comparison, Verdict verdict, String title) {
        List<QueryChange> changes = comparison.with(verdict).toList();
        if (changes.isEmpty()) {
            return;
        }
        lines.add("");
        lines.add(style.strong(title));
        changes.stream().limit(SHOWN).forEach(change -> lines.addAll(change(change)));
        more(lines, changes.size(), SHOWN);
    }

    private List<String> change(QueryChange change) {
        MeasuredQuery before = change.before();
        MeasuredQuery after = change.after();
        var figures = new StringBuilder("mean " + time(before.mean()) + " -> " + time(after.mean()));
        MeasuredQuery.Tail then = before.tail();
        MeasuredQuery.Tail now = after.tail();
        if (then != null && now != null) {
            figures.append(", p95 " + time(then.p95()) + " -> " + time(now.p95()));
        }
        MeasuredQuery.Work earlier = before.work();
        MeasuredQuery.Work later = after.work();
        if (earlier != null && later != null) {
            figures.append(", blocks a call " + each(earlier.blocks(), before) + " -> " + each(later.blocks(), after));
        }
        figures.append(", ").append(anHour(change.callsAnHour(), after.calls()));
        Double saved = change.saved();
        String most = saved == null
                ? ""
                : Figures.milliseconds(Math.abs(saved)) + (saved > 0 ? " less" : " more") + " an hour: ";
        return List.of("      " + most + figures, "        " + style.faint(TunedText.first(after.text())));
    }

    private static String anHour(@Nullable Double calls, long counted) {
        return calls == null
                ? PlanSummary.count(counted, "call")
                : PlanSummary.count(Math.round(calls), "call") + " an hour";
    }

    private static String each(long blocks, MeasuredQuery query) {
        double each = (double) blocks / Math.max(1, query.calls());
        return each < 9.95 ? String.format(Locale.ROOT, "%.1f", each) : Figures.count(Math.round(each));
    }

    /** Means are often below a tenth of a millisecond. */
    private static String time(double milliseconds) {
        return milliseconds < 0.95
                ? String.format(Locale.ROOT, "%.3f ms", milliseconds)
                : Figures.milliseconds(milliseconds);
    }

    private void once(List<String> lines, List<Comparison.Once> queries, String title) {
        if (queries.isEmpty()) {
            return;
        }
        lines.add("");
        lines.add(style.strong(title));
        queries.stream()
                .sorted(Comparator.comparingDouble(once -> -once.query().milliseconds()))
                .limit(OTHERS)
                .forEach(once -> lines.addAll(List.of(
                        "      mean " + time(once.query().mean()) + ", "
                                + anHour(once.callsAnHour(), once.query().calls()),
                        "        " + style.faint(TunedText.first(once.query().text())))));
        more(lines, queries.size(), OTHERS);
    }

    private static void more(List<String> lines, int all, int shown) {
        if (all > shown) {
            lines.add("      and " + (all - shown) + " more");
        }
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, share < 0.0995 ? "%.1f %%" : "%.0f %%", 100 * share);
    }

    private static String signed(double share) {
        return (share < 0 ? "-" : "+") + percent(Math.abs(share));
    }
}
