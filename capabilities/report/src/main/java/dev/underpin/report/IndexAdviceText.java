package dev.underpin.report;

import dev.underpin.model.tune.IndexAdvice;
import dev.underpin.model.tune.QueryGain;
import dev.underpin.model.tune.StandingIndex;
import dev.underpin.model.tune.Tuned;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What to do with indexes, on a terminal: the statement, what it brings and takes, and the queries it is about. */
final class IndexAdviceText {

    private static final String INDENT = "      ";
    private static final int QUERIES = 3;
    private static final double SMALL = 0.0005;

    private final Style style;
    private final Tuned tuned;

    IndexAdviceText(Style style, Tuned tuned) {
        this.style = style;
        this.tuned = tuned;
    }

    static String headline(Tuned tuned) {
        if (tuned.advice().isEmpty() && tuned.timing() != null) {
            return "Nothing that the planner would gain by proved to be faster by time.";
        }
        if (tuned.advice().isEmpty()) {
            return "No new index pays for this workload, and none that is there can go.";
        }
        List<String> parts = new ArrayList<>();
        add(parts, tuned, IndexAdvice.Create.class, "new index", "new indexes");
        add(parts, tuned, IndexAdvice.Replace.class, "in place of others", "in place of others");
        add(parts, tuned, IndexAdvice.Drop.class, "to drop", "to drop");
        boolean onlyNew = tuned.advice().stream().allMatch(IndexAdvice.Create.class::isInstance);
        String room = Figures.bytes(Math.abs(tuned.bytes()));
        return onlyNew
                ? parts.getFirst() + " of " + room + " would take " + TunedText.share(tuned.saved())
                        + " off what this workload costs."
                : "Indexes: " + String.join(", ", parts) + ". They would take " + room
                        + (tuned.bytes() < 0 ? " less, " : " more, ")
                        + (tuned.saved() < SMALL
                                ? "and the workload cost no more."
                                : "and the workload cost " + TunedText.share(tuned.saved()) + " less.");
    }

    private static void add(
            List<String> parts, Tuned tuned, Class<? extends IndexAdvice> kind, String one, String many) {
        long count = tuned.advice().stream().filter(kind::isInstance).count();
        if (count > 0) {
            parts.add(PlanSummary.count(count, one, many));
        }
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        int number = 0;
        for (IndexAdvice advice : tuned.advice()) {
            lines.add("");
            String label = String.format(Locale.ROOT, "%4d  ", ++number);
            for (String statement : advice.statements()) {
                lines.add(label + style.code(Plain.names(statement)));
                label = INDENT;
            }
            switch (advice) {
                case IndexAdvice.Create create -> {
                    said(lines, Figures.bytes(create.bytes()) + ". " + lost(create) + upkeep(create.upkeep()));
                    queries(lines, create.queries());
                    size(lines, create);
                }
                case IndexAdvice.Replace replace -> {
                    said(
                            lines,
                            replaced(replace)
                                    + lost(replace)
                                    + upkeep(replace.with().upkeep()));
                    queries(lines, replace.queries());
                    size(lines, replace.with());
                }
                case IndexAdvice.Drop drop -> drop(lines, drop);
            }
        }
        return lines;
    }

    private static String lost(IndexAdvice advice) {
        return "Without it " + TunedText.share(Math.max(0, advice.saved())) + " would be lost again.";
    }

    private String upkeep(double upkeep) {
        return upkeep > SMALL
                ? " Keeping it up takes " + TunedText.share(upkeep)
                        + (tuned.timed()
                                ? " (assumed: 5 µs for each entry that is written)."
                                : " (assumed: a quarter of a page read for each entry that is written).")
                : "";
    }

    private static String replaced(IndexAdvice.Replace replace) {
        List<String> names =
                replace.former().stream().map(index -> index.name().name()).toList();
        return "It does the work of " + String.join(" and ", names) + " as well: "
                + Figures.bytes(replace.with().bytes()) + " in place of "
                + Figures.bytes(replace.former().stream()
                        .mapToLong(StandingIndex::bytes)
                        .sum())
                + ". ";
    }

    private void drop(List<String> lines, IndexAdvice.Drop drop) {
        said(
                lines,
                Figures.bytes(drop.index().bytes()) + " back. "
                        + (drop.answeredBy() == null
                                ? "No query of the workload uses it, and nobody has read it " + since() + "."
                                : drop.answeredBy() + " answers all that it answers.")
                        + upkeep(drop.saved()));
        if (!drop.queries().isEmpty()) {
            double most = drop.queries().stream()
                    .mapToDouble(query -> query.after() / Math.max(query.before(), 1e-9) - 1)
                    .max()
                    .orElse(0);
            said(
                    lines,
                    PlanSummary.count(drop.queries().size(), "query uses", "queries use") + " it today; "
                            + (most < SMALL
                                    ? "none becomes dearer without it."
                                    : "the one that misses it most costs " + TunedText.share(most) + " more."));
            queries(lines, drop.queries());
        }
        if (drop.answeredBy() == null) {
            lines.addAll(
                    Wrapped.lines(
                            INDENT,
                            "First  ",
                            "Ask the replicas (each server counts for itself), wait for work that comes once a month or a year, and see that it is not new."));
        }
    }

    private String since() {
        return tuned.countersSince() == null ? "since the counts began" : "since " + Figures.day(tuned.countersSince());
    }

    private static void said(List<String> lines, String text) {
        lines.addAll(Wrapped.lines(INDENT, "", text));
    }

    private static void size(List<String> lines, IndexAdvice.Create create) {
        create.assumptions().forEach(assumption -> lines.addAll(Wrapped.lines(INDENT, "Size   ", assumption)));
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
