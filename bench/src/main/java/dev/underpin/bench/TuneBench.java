package dev.underpin.bench;

import dev.underpin.engine.Database;
import dev.underpin.engine.Engine;
import dev.underpin.engine.Progress;
import dev.underpin.engine.Twin;
import dev.underpin.engine.TwinWish;
import dev.underpin.model.fault.UsageException;
import dev.underpin.model.json.TwinJson;
import dev.underpin.model.twin.TwinBundle;
import dev.underpin.model.twin.ValueForm;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Indexes chosen for TPC-H and TPC-DS on their twins, beside two algorithms of the literature on the same twins. {@code -Dunderpin.tpch} and
 * {@code -Dunderpin.tpcds} are the scales; 0 leaves one out.
 */
final class TuneBench {

    private static final long MEGABYTE = 1_000_000;

    /** For Extend, which asks tens of thousands of questions about TPC-DS. */
    private static final Duration LIMIT = Duration.ofMinutes(10);

    private final Path root;
    private final PrintStream out;
    private final Engine engine = GeneratedDatabase.postgresql();
    private final Measurements measurements = new Measurements("tune");

    TuneBench(Path root, PrintStream out) {
        this.root = root;
        this.out = out;
    }

    @FunctionalInterface
    private interface Loading {
        LoadedDatabase load(double scale) throws IOException, SQLException;
    }

    Measurements run() throws IOException, SQLException {
        trials("TPC-H", scale -> new Tpch(scale).load(engine), weighed(Tpch.queries(), 2, 17, 20), 250, 500, 1_000);
        trials(
                "TPC-DS",
                scale -> new Tpcds(scale).load(engine),
                weighed(TpcdsQueries.all(), 4, 6, 9, 10, 11, 32, 35, 41, 95),
                500);
        return measurements;
    }

    /** The literature leaves some out: their subqueries are nearly all of the cost, and say nothing of the others. */
    private static List<String> weighed(List<String> queries, Integer... without) {
        List<Integer> left = List.of(without);
        List<String> weighed = new ArrayList<>();
        for (int number = 1; number <= queries.size(); number++) {
            if (!left.contains(number)) {
                weighed.add(queries.get(number - 1));
            }
        }
        return weighed;
    }

    /** @param budgets in megabytes for scale 1 */
    private void trials(String name, Loading loading, List<String> queries, long... budgets)
            throws IOException, SQLException {
        String key = name.replace("-", "").toLowerCase(Locale.ROOT);
        String scale = System.getProperty("underpin." + key, "1");
        if (scale.equals("0")) {
            return;
        }
        TwinBundle bundle = bundle(key, scale, loading);
        List<String> planned = planned(name, bundle, queries);
        for (long budget : budgets) {
            String title = name + " " + scale + ", " + budget + " MB for scale 1, ";
            new TuneTrial(engine, measurements, out, title, bundle, planned, LIMIT)
                    .within((long) (budget * MEGABYTE * Double.parseDouble(scale)));
        }
    }

    /** Kept beside the figures, for loading takes minutes. */
    private TwinBundle bundle(String key, String scale, Loading loading) throws IOException, SQLException {
        Path kept = root.resolve("bench/target/" + key + "-" + scale + ".json");
        if (!Files.exists(kept)) {
            try (LoadedDatabase database = loading.load(Double.parseDouble(scale));
                    Database read = engine.connect(database.target());
                    var written = new BufferedOutputStream(Files.newOutputStream(kept))) {
                TwinJson.write(
                        read.plannerStatistics(new TwinWish(key, Instant.EPOCH, ValueForm.PLAIN), Progress.SILENT),
                        written);
            }
        }
        try (var in = new BufferedInputStream(Files.newInputStream(kept))) {
            return TwinJson.read(in);
        }
    }

    private List<String> planned(String name, TwinBundle bundle, List<String> queries) {
        List<String> planned = new ArrayList<>();
        try (Twin twin = engine.twin(bundle, Progress.SILENT)) {
            for (String query : queries) {
                try {
                    twin.scans(query);
                    planned.add(query);
                } catch (UsageException e) {
                    out.println("  " + name + ": " + e.getMessage() + " " + e.detail());
                }
            }
        }
        measurements.add(Figure.plain(name + ", queries that plan", Figure.share(planned.size(), queries.size())));
        return planned;
    }
}
