package dev.underpin.bench;

import dev.underpin.engine.Database;
import dev.underpin.engine.Engine;
import dev.underpin.engine.Progress;
import dev.underpin.engine.Twin;
import dev.underpin.engine.TwinWish;
import dev.underpin.model.json.TwinJson;
import dev.underpin.model.twin.TwinBundle;
import dev.underpin.model.twin.ValueForm;
import dev.underpin.tune.Choice;
import dev.underpin.tune.Curve;
import dev.underpin.tune.IndexKind;
import dev.underpin.tune.IndexSearch;
import dev.underpin.tune.StandingIndexes;
import dev.underpin.tune.TuneQuery;
import dev.underpin.tune.Upkeep;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Indexes chosen for TPC-H on its twin, beside two algorithms of the literature on the same twin: what the workload costs within a budget, how
 * often the planner was asked, and how long it took. {@code -Dunderpin.tpch} is the scale.
 */
final class TuneBench {

    private static final long MEGABYTE = 1_000_000;
    private static final String SCALE = System.getProperty("underpin.tpch", "1");
    private static final int WIDTH = 3;
    private static final double EARLY = 0.2;

    private final Path root;
    private final PrintStream out;
    private final Engine engine = GeneratedDatabase.postgresql();
    private final Measurements measurements = new Measurements("tune");

    TuneBench(Path root, PrintStream out) {
        this.root = root;
        this.out = out;
    }

    Measurements run() throws IOException, SQLException {
        List<String> queries = new ArrayList<>(TpchDatabase.queries());
        // The literature leaves these three out: their subqueries are nearly all of the cost, and say nothing of the
        // others.
        List.of(19, 16, 1).forEach(number -> queries.remove((int) number));
        TwinBundle bundle = bundle();
        for (long budget : List.of(250L, 500L, 1_000L)) {
            within(budget, bundle, queries);
        }
        return measurements;
    }

    /** Kept beside the figures, for loading takes minutes. */
    private TwinBundle bundle() throws IOException, SQLException {
        Path kept = root.resolve("bench/target/tpch-" + SCALE + ".json");
        if (!Files.exists(kept)) {
            try (TpchDatabase database = new TpchDatabase(engine, Double.parseDouble(SCALE));
                    Database read = engine.connect(database.target());
                    var written = new BufferedOutputStream(Files.newOutputStream(kept))) {
                TwinJson.write(
                        read.plannerStatistics(new TwinWish("tpch", Instant.EPOCH, ValueForm.PLAIN), Progress.SILENT),
                        written);
            }
        }
        try (var in = new BufferedInputStream(Files.newInputStream(kept))) {
            return TwinJson.read(in);
        }
    }

    private void within(long megabytes, TwinBundle bundle, List<String> queries) {
        long budget = (long) (megabytes * MEGABYTE * Double.parseDouble(SCALE));
        String title = "TPC-H " + SCALE + ", " + megabytes + " MB for scale 1, ";
        double extend = yardstick(
                title + "Extend", bundle, queries, workload -> new ExtendYardstick(workload, WIDTH).run(budget));
        double advisor =
                yardstick(title + "DB2Advis", bundle, queries, workload -> new Db2AdvisYardstick(workload).run(budget));
        double plain = ours(title + "plain B-trees", bundle, queries, EnumSet.of(IndexKind.PLAIN), budget);
        double all = ours(title + "all kinds", bundle, queries, EnumSet.allOf(IndexKind.class), budget);
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

    private double yardstick(String title, TwinBundle bundle, List<String> queries, Algorithm algorithm) {
        try (Twin twin = engine.twin(bundle, Progress.SILENT)) {
            var workload = new WhatIfWorkload(twin, engine.phrasing(), queries);
            double before = workload.cost(Set.of());
            long start = System.nanoTime();
            double cost = algorithm.cost(workload);
            tell(title, 100 * cost / before, workload.calls(), Timings.since(start), "");
            return cost;
        }
    }

    private double ours(String title, TwinBundle bundle, List<String> queries, Set<IndexKind> kinds, long budget) {
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
                    title,
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
            double early = steps.stream()
                    .filter(step -> step.milliseconds() <= took * EARLY)
                    .mapToDouble(step -> (curve.before() - step.cost()) / (curve.before() - best.cost()))
                    .max()
                    .orElse(0);
            measurements.add(Figure.plain(
                    title + ", of what it saves after a fifth of the time", Figure.number(100 * early) + " %"));
            steps.stream()
                    .filter(step -> curve.before() - step.cost() >= 0.95 * (curve.before() - best.cost()))
                    .findFirst()
                    .ifPresent(step -> measurements.add(Figure.plain(
                            title + ", of the time until 95 % of it",
                            Figure.number(100 * step.milliseconds() / took) + " %")));
            return best.cost();
        }
    }

    private void tell(String title, double share, int calls, double took, String more) {
        String text =
                String.format(Locale.ROOT, "%.2f %% of the cost, %,d calls, %,.0f ms%s", share, calls, took, more);
        out.println("  " + title + ": " + text);
        measurements.add(Figure.plain(title, text));
    }
}
