package dev.underpin.report;

import dev.underpin.model.tune.Growth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What becomes of plans while tables grow, on a terminal: how many change first, then each that does, then those that grow worse than their tables. */
public final class GrowthText {

    private static final int LONGEST = 100;
    private static final int TABLES = 6;
    private static final int OTHERS = 12;

    /** What grows so much faster than the rows do is told of, although its plan stays. */
    private static final double FASTER = 1.5;

    private final Style style;

    public GrowthText(Style style) {
        this.style = style;
    }

    public String of(Growth growth) {
        var lines = new ArrayList<String>();
        lines.add(style.strong(headline(growth)));
        lines.add(basis(growth));
        lines.addAll(Wrapped.lines("", "", assumed(growth)));
        List<Growth.QueryGrowth> flipping = growth.queries().stream()
                .filter(query -> !query.flips().isEmpty())
                .toList();
        for (Growth.QueryGrowth query : flipping) {
            lines.add("");
            flipping(lines, query, growth);
        }
        faster(lines, growth);
        leftOut(lines, growth);
        growth.caveats().forEach(caveat -> lines.add(style.faint("- " + caveat.text())));
        return String.join("\n", lines) + "\n";
    }

    private static String headline(Growth growth) {
        String by = times(growth.by()) + " as many rows";
        return growth.flipping() == 0
                ? "No plan changes on the way to " + by + "."
                : PlanSummary.count(growth.flipping(), "plan", "plans") + " of "
                        + growth.queries().size() + (growth.flipping() == 1 ? " changes" : " change")
                        + " on the way to "
                        + by + ".";
    }

    private static String basis(Growth growth) {
        return "Planned: " + growth.queries().size() + " of "
                + PlanSummary.count(
                        growth.queries().size() + (long) growth.leftOut().size(), "query", "queries")
                + " in " + growth.workload() + ", on the statistics of " + growth.source() + ", at "
                + growth.steps().size() + " sizes.";
    }

    private static String assumed(Growth growth) {
        String tables = growth.tables().stream()
                .limit(TABLES)
                .map(table -> table.table().name() + " to " + Figures.rounded(Math.round(table.most())) + " rows")
                .collect(Collectors.joining(", "));
        return "Assumed: more rows of the kind there is. "
                + (growth.tables().isEmpty() ? "No table grows" : tables)
                + (growth.tables().size() > TABLES ? " and " + (growth.tables().size() - TABLES) + " tables more" : "")
                + (growth.still().isEmpty()
                        ? "."
                        : "; "
                                + PlanSummary.count(
                                        growth.still().size(), "table stays as it is", "tables stay as they are")
                                + ".");
    }

    private void flipping(List<String> lines, Growth.QueryGrowth query, Growth growth) {
        lines.add(style.code(first(query.text())));
        lines.add("      " + cost(query, growth)
                + (growth.weighed() ? ", " + share(query.share()) + " of the workload today" : ""));
        for (Growth.Flip flip : query.flips()) {
            String when = String.format(Locale.ROOT, "%s to %s  ", number(flip.above()), times(flip.upTo()));
            for (String change : flip.changes()) {
                lines.addAll(Wrapped.lines("      ", when, change));
                when = " ".repeat(when.length());
            }
        }
    }

    private static String cost(Growth.QueryGrowth query, Growth growth) {
        return String.format(
                Locale.ROOT,
                "cost %,.0f -> %,.0f, %s with %s the rows",
                query.costs().getFirst(),
                query.costs().getLast(),
                times(query.times()),
                times(growth.by()));
    }

    private void faster(List<String> lines, Growth growth) {
        List<Growth.QueryGrowth> faster = growth.queries().stream()
                .filter(query -> query.flips().isEmpty() && query.times() > FASTER * growth.by())
                .sorted(Comparator.comparing(Growth.QueryGrowth::times).reversed())
                .toList();
        if (faster.isEmpty()) {
            return;
        }
        lines.add("");
        lines.add(style.strong("Plans that stay, and cost more than the rows grow"));
        faster.stream()
                .limit(OTHERS)
                .forEach(query -> lines.add("      " + cost(query, growth) + "  " + style.faint(first(query.text()))));
        more(lines, faster.size());
    }

    private void leftOut(List<String> lines, Growth growth) {
        if (growth.leftOut().isEmpty()) {
            return;
        }
        lines.add("");
        lines.add(style.strong("Not planned"));
        growth.leftOut().stream().limit(OTHERS).forEach(query -> {
            lines.add("      " + style.faint(first(query.text())));
            lines.addAll(Wrapped.lines("      ", "       ", first(query.why())));
        });
        more(lines, growth.leftOut().size());
    }

    private static void more(List<String> lines, int all) {
        if (all > OTHERS) {
            lines.add("      and " + (all - OTHERS) + " more");
        }
    }

    private static String times(double times) {
        return number(times) + " times";
    }

    private static String number(double times) {
        return times >= 9.95 ? String.format(Locale.ROOT, "%.0f", times) : String.format(Locale.ROOT, "%.1f", times);
    }

    private static String share(double share) {
        return String.format(Locale.ROOT, share < 0.0995 ? "%.1f %%" : "%.0f %%", 100 * share);
    }

    private static String first(String text) {
        return Plain.line(text, LONGEST);
    }
}
