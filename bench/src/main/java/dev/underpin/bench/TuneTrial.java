package dev.underpin.bench;

import dev.underpin.engine.Engine;
import dev.underpin.engine.Progress;
import dev.underpin.engine.Twin;
import dev.underpin.model.twin.TwinBundle;
import dev.underpin.tune.Choice;
import dev.underpin.tune.Curve;
import dev.underpin.tune.IndexKind;
import dev.underpin.tune.IndexSearch;
import dev.underpin.tune.StandingIndexes;
import dev.underpin.tune.TuneQuery;
import dev.underpin.tune.Upkeep;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * One workload and one budget: what it costs with the indexes of each algorithm, how often the planner was asked, how long it took, and how
 * early most of it was there.
 *
 * @param limit when Extend has to stop
 */
record TuneTrial(
        Engine engine,
        Measurements measurements,
        PrintStream out,
        String title,
        TwinBundle bundle,
        List<String> queries,
        Duration limit) {

    private static final long MEGABYTE = 1_000_000;
    private static final int WIDTH = 3;
    private static final double EARLY = 0.2;

    void within(long budget) {
        double plain = ours("plain B-trees", EnumSet.of(IndexKind.PLAIN), budget);
        double all = ours("all kinds", EnumSet.allOf(IndexKind.class), budget);
        double advisor = yardstick("DB2Advis", workload -> new Db2AdvisYardstick(workload).run(budget));
        double extend = yardstick("Extend", workload -> new ExtendYardstick(workload, WIDTH, limit).run(budget));
        measurements.add(Figure.atMost(1, "x", title + "plain B-trees / Extend", plain / extend));
        measurements.add(Figure.atMost(0.97, "x", title + "all kinds / Extend", all / extend));
        measurements.add(Figure.plain(title + "plain B-trees / DB2Advis", Figure.number(plain / advisor) + "x"));
    }

    /** What the workload costs so long after the start. */
    private record Step(double milliseconds, double cost) {}

    @FunctionalInterface
    private interface Algorithm {
        double cost(WhatIfWorkload workload);
    }

    private double yardstick(String name, Algorithm algorithm) {
        try (Twin twin = engine.twin(bundle, Progress.SILENT)) {
            var workload = new WhatIfWorkload(twin, engine.phrasing(), queries);
            double before = workload.cost(Set.of());
            long start = System.nanoTime();
            double cost = algorithm.cost(workload);
            double took = Timings.since(start);
            String stopped = took > limit.toMillis() ? ", stopped after " + limit.toMinutes() + " min" : "";
            tell(name, 100 * cost / before, workload.calls(), took, stopped);
            return cost;
        }
    }

    private double ours(String name, Set<IndexKind> kinds, long budget) {
        try (Twin twin = engine.twin(bundle, Progress.SILENT)) {
            long start = System.nanoTime();
            List<TuneQuery> workload = queries.stream()
                    .map(query -> new TuneQuery(query, twin.scans(query), 1))
                    .toList();
            List<Step> steps = new ArrayList<>();
            Curve curve = new IndexSearch(
                            twin,
                            engine.phrasing(),
                            workload,
                            kinds,
                            new StandingIndexes(bundle, engine.phrasing()),
                            Upkeep.NONE)
                    .curve(budget, choice -> steps.add(new Step(Timings.since(start), choice.cost())));
            double took = Timings.since(start);
            Choice best = curve.within(budget);
            tell(
                    name,
                    100 * best.cost() / curve.before(),
                    curve.calls(),
                    took,
                    String.format(
                            Locale.ROOT,
                            ", %d indexes of %d MB, at best %.1f %%",
                            best.indexes().size(),
                            best.bytes() / MEGABYTE,
                            100 * curve.floor() / curve.before()));
            best.indexes().forEach(index -> out.println("    " + index.index().definition()));
            early(name, steps, curve.before(), best.cost(), took);
            return best.cost();
        }
    }

    private void early(String name, List<Step> steps, double before, double best, double took) {
        double early = steps.stream()
                .filter(step -> step.milliseconds() <= took * EARLY)
                .mapToDouble(step -> (before - step.cost()) / (before - best))
                .max()
                .orElse(0);
        measurements.add(Figure.plain(
                title + name + ", of what it saves after a fifth of the time", Figure.number(100 * early) + " %"));
        steps.stream()
                .filter(step -> before - step.cost() >= 0.95 * (before - best))
                .findFirst()
                .ifPresent(step -> measurements.add(Figure.plain(
                        title + name + ", of the time until 95 % of it",
                        Figure.number(100 * step.milliseconds() / took) + " %")));
    }

    private void tell(String name, double share, int calls, double took, String more) {
        String text =
                String.format(Locale.ROOT, "%.2f %% of the cost, %,d calls, %,.0f ms%s", share, calls, took, more);
        out.println("  " + title + name + ": " + text);
        measurements.add(Figure.plain(title + name, text));
    }
}
