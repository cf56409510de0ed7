package dev.underpin.bench;

import dev.underpin.engine.Engine;
import dev.underpin.engine.Progress;
import dev.underpin.engine.Reading;
import dev.underpin.model.finding.Card;
import dev.underpin.model.snapshot.Provenance;
import dev.underpin.model.snapshot.Snapshot;
import dev.underpin.model.snapshot.SourceKind;
import dev.underpin.review.Rule;
import dev.underpin.review.Rules;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** How long the rules take on a thousand live tables, and the whole program on small work. */
final class ReviewBench {

    private static final int TABLES = 1_000;
    private static final int SCRIPT_TABLES = 60;

    private final Path root;
    private final PrintStream out;
    private final Measurements measurements = new Measurements("review");

    ReviewBench(Path root, PrintStream out) {
        this.root = root;
        this.out = out;
    }

    Measurements run() throws IOException {
        rules();
        launcher();
        return measurements;
    }

    private void rules() {
        try (var database = new GeneratedDatabase(TABLES);
                var live = database.connect()) {
            Reading reading = live.read(Progress.SILENT);
            var snapshot = new Snapshot(
                    reading.catalog(),
                    reading.server(),
                    reading.statistics(),
                    new Provenance(SourceKind.LIVE, "bench", null, null, reading.unseen(), List.of(), List.of()));
            out.println("PostgreSQL " + database.scratch().version() + ": " + ObjectCounts.of(reading.catalog()));
            measurements.keep("server", database.scratch().version());
            measurements.keep("counts", ObjectCounts.of(reading.catalog()));
            measure(
                    "catalog rules",
                    Rules.ALL.stream().filter(ReviewBench::needsCatalogOnly).toList(),
                    snapshot,
                    database.engine());
            measure("all rules, no rows", Rules.ALL, snapshot, database.engine());
        }
    }

    private static boolean needsCatalogOnly(Rule rule) {
        return rule.card().needs().equals(List.of(Card.Need.CATALOG));
    }

    private void measure(String name, List<Rule> rules, Snapshot snapshot, Engine engine) {
        var timings = new RuleTimings(rules, snapshot, engine);
        String title = rules.size() + " " + name + ", 1,000 tables";
        measurements.add(Figure.under(1_000, title, timings.all()));
        measurements.add(Figure.plain(title + ", the first run", Timings.text(timings.first()) + " ms"));
        measurements.keep(name, timings.all());
        measurements.keep(name + ", the first run", timings.first());
        measurements.keep(name + ", each", timings.slowest(rules.size()));
        out.println(title + ": " + timings.findings() + " findings; the slowest:");
        timings.slowest(10)
                .forEach(rule ->
                        out.println("  " + rule.rule() + "  " + rule.timings() + ", " + rule.findings() + " findings"));
    }

    private void launcher() throws IOException {
        var launcher = new LauncherTimings(root);
        Path script = Files.createTempDirectory("underpin-bench-").resolve("schema.sql");
        Files.writeString(script, GeneratedDatabase.script(SCRIPT_TABLES));
        try {
            whole("underpin --help", 500, launcher.of("--help"));
            whole("underpin rules", 600, launcher.of("rules"));
            whole("underpin review schema.sql, 60 tables", 4_000, launcher.of("review", script.toString()));
        } finally {
            Files.delete(script);
            Files.delete(script.getParent());
        }
    }

    private void whole(String name, double goal, Timings timings) {
        measurements.add(Figure.under(goal, name, timings));
        measurements.keep(name, timings);
    }
}
