package dev.underpin.report;

import dev.underpin.model.tune.Tuned;
import java.util.ArrayList;
import java.util.List;

/** What tuning has found in a few sentences: what its indexes bring and take, what else there is, and on what it rests. */
record TunedWords(Tuned tuned) {

    private static final double NOTICED = 0.01;

    String headline() {
        return new IndexAdviceWords(tuned).headline();
    }

    /** {@code Planned: 10 of 10 queries in postgresql.log, with 100 % of the time, …}. */
    String basis() {
        int all = tuned.queries().size() + tuned.leftOut().size();
        double left = tuned.leftOut().stream().mapToDouble(Tuned.LeftOut::share).sum();
        return "Planned: " + tuned.queries().size() + " of " + PlanSummary.count(all, "query", "queries") + " in "
                + tuned.workload() + ", with " + TunedText.share(1 - left) + " of the " + weight()
                + ", on the statistics of " + tuned.source()
                + (tuned.also().isEmpty() ? "" : " and the counts of " + String.join(", ", tuned.also())) + " ("
                + Figures.bytes(tuned.databaseBytes())
                + " of tables).";
    }

    /** What a query's share is of. */
    String weight() {
        boolean counted = tuned.queries().stream().anyMatch(query -> query.calls() > 0);
        return tuned.timed() ? "time" : counted ? "calls" : "queries";
    }

    /** What there is beside indexes: {@code Beside: 3 other ways to write queries, 12 findings.} Empty where there is nothing. */
    String beside() {
        var parts = new ArrayList<String>();
        add(
                parts,
                tuned.rewrites().size(),
                "query that can be written otherwise",
                "queries that can be written otherwise");
        add(parts, tuned.findings().size(), "finding about queries", "findings about queries");
        add(parts, tuned.structure().size(), "change of structure", "changes of structure");
        return parts.isEmpty() ? "" : "Beside indexes: " + String.join(", ", parts) + ".";
    }

    private static void add(List<String> parts, int count, String one, String many) {
        if (count > 0) {
            parts.add(PlanSummary.count(count, one, many));
        }
    }

    /** How near the advice comes to the best that could be. */
    String floor() {
        double possible = 1 - tuned.floor();
        return "No choice among the indexes that were thought of leaves less than " + TunedText.share(tuned.floor())
                + (possible > NOTICED
                        ? ": this one saves at least " + TunedText.share(Math.min(1, tuned.saved() / possible))
                                + " of what any could."
                        : ".");
    }

    /** {@code 2 new, 1 dropped}. */
    static String indexes(Tuned.Point point) {
        return point.dropped() > 0
                ? point.indexes() + " new, " + point.dropped() + " dropped"
                : PlanSummary.count(point.indexes(), "index", "indexes");
    }

    static String room(long bytes) {
        return bytes < 0 ? "-" + Figures.bytes(-bytes) : Figures.bytes(bytes);
    }
}
