package dev.underpin.bench;

import dev.underpin.engine.Engine;
import dev.underpin.engine.Progress;
import dev.underpin.engine.Reading;
import dev.underpin.engine.RecipeWishes;
import dev.underpin.model.json.PlanJson;
import dev.underpin.model.json.SnapshotJson;
import dev.underpin.model.plan.Plan;
import dev.underpin.model.snapshot.Provenance;
import dev.underpin.model.snapshot.Snapshot;
import dev.underpin.model.snapshot.SourceKind;
import dev.underpin.plan.Hint;
import dev.underpin.plan.HintText;
import dev.underpin.plan.Planner;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** How long planning takes: the work itself, and as a user meets it, from two snapshot files to a plan file. */
final class PlanBench {

    private static final int READ = 1_000;
    private static final int FEW = 50;
    private static final int MANY = 200;
    private static final int RUNS = 5;
    private static final double HEAP_GOAL = 1_024;
    private static final double GROWTH_GOAL = 1.5;

    private final PrintStream out;
    private final Engine engine = GeneratedDatabase.postgresql();
    private final Measurements measurements = new Measurements("plan");
    private final Map<Integer, Double> perTable = new LinkedHashMap<>();

    PlanBench(PrintStream out) {
        this.out = out;
    }

    Measurements run() throws IOException {
        Path folder = Files.createTempDirectory("underpin-bench-");
        try {
            try (var database = new GeneratedDatabase(100)) {
                edited(folder, database, FEW, List.of(0));
            }
            try (var database = new GeneratedDatabase(READ)) {
                edited(folder, database, FEW, List.of(0, 4, 19));
            }
            try (var database = new GeneratedDatabase(READ)) {
                edited(folder, database, MANY, List.of(0));
            }
        } finally {
            try (var files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
        double growth = perTable(20 * READ) / perTable(READ);
        measurements.add(
                Figure.atMost(GROWTH_GOAL, "x", "time per table of a plan of " + FEW + ", 20,000 / 1,000", growth));
        return measurements;
    }

    /** @param besides how many copies stand beside what was read */
    private void edited(Path folder, GeneratedDatabase database, int edits, List<Integer> besides) throws IOException {
        SchemaEdits.narrowed(snapshot(database).catalog()).forEach(database::change);
        Snapshot from = snapshot(database);
        var drawn = new SchemaEdits(from.catalog(), Math.max(1, database.tables() / edits));
        drawn.draw(edits - 1);
        SchemaEdits.widened(from.catalog()).forEach(database::change);
        drawn.statements().forEach(database::change);
        Snapshot to = snapshot(database);
        List<Hint> hints = HintText.parse(drawn.hints(), "public");
        var copies = new SchemaCopies(from);
        Path before = folder.resolve("from.json");
        Path after = folder.resolve("to.json");
        for (int number : besides) {
            write(copies.with(from, number), before);
            write(copies.with(to, number), after);
            size(database.tables() * (1 + number), edits, before, after, hints);
        }
    }

    private Snapshot snapshot(GeneratedDatabase database) {
        try (var live = database.connect()) {
            Reading reading = live.read(Progress.SILENT);
            return new Snapshot(
                    reading.catalog(),
                    reading.server(),
                    reading.statistics(),
                    new Provenance(SourceKind.LIVE, "bench", null, null, reading.unseen(), List.of(), List.of()));
        }
    }

    /** One size of catalog, measured. */
    private record Size(
            int tables, int changes, long steps, long fromBytes, Timings plan, Timings files, double peakMebibytes) {}

    private void size(int tables, int edits, Path before, Path after, List<Hint> hints) throws IOException {
        String title = String.format(Locale.ROOT, "%,d tables, %d changes", tables, edits);
        int runs = tables > READ ? 3 : RUNS;
        Path file = before.resolveSibling("plan.json");
        var heap = new PeakHeap();
        heap.reset();
        Plan plan = planned(before, after, file, hints);
        double peak = heap.peak();
        Timings files = Timings.of(tables > READ ? 0 : 2, runs, () -> {
            long start = System.nanoTime();
            planned(before, after, file, hints);
            return Timings.since(start);
        });
        Timings alone = alone(read(before), read(after), hints, runs);
        out.println(title + ": " + plan.changes().size() + " changes as counted by the plan, "
                + plan.steps().count() + " steps, files of " + Files.size(before) / 1_048_576 + " MiB");
        out.println(
                "  planned: " + alone + "; from file to file: " + files + "; peak heap " + Math.rint(peak) + " MiB");
        boolean large = tables == 20 * READ;
        boolean goal = large || edits == MANY;
        double most = large ? 20_000 : 3_000;
        measurements.add(
                goal ? Figure.under(most, title + ", planned", alone) : Figure.plain(title + ", planned", alone));
        measurements.add(
                goal
                        ? Figure.under(most, title + ", two files read, planned, written", files)
                        : Figure.plain(title + ", two files read, planned, written", files));
        measurements.add(Figure.atMost(HEAP_GOAL, " MiB", title + ", peak heap of that", Math.rint(peak)));
        if (edits == FEW) {
            perTable.put(tables, alone.median() / tables);
            measurements.add(Figure.plain(title + ", per table", Figure.number(alone.median() / tables) + " ms"));
        }
        measurements.keep(
                title,
                new Size(tables, plan.changes().size(), plan.steps().count(), Files.size(before), alone, files, peak));
    }

    private Timings alone(Snapshot from, Snapshot to, List<Hint> hints, int runs) {
        return Timings.of(1, runs, () -> {
            long start = System.nanoTime();
            plan(from, to, hints);
            return Timings.since(start);
        });
    }

    private Plan plan(Snapshot from, Snapshot to, List<Hint> hints) {
        var wishes = new RecipeWishes(
                from.catalog().majorVersion(), from.statistics(), RecipeWishes.KEEP_DAYS, RecipeWishes.BATCH_ROWS);
        return new Planner(engine.recipes(), wishes, steps -> from.catalog()).plan(from.catalog(), to.catalog(), hints);
    }

    private Plan planned(Path before, Path after, Path file, List<Hint> hints) {
        Plan plan = plan(read(before), read(after), hints);
        try (var to = new BufferedOutputStream(Files.newOutputStream(file))) {
            PlanJson.write(plan, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return plan;
    }

    private static Snapshot read(Path file) {
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            return SnapshotJson.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Snapshot snapshot, Path file) throws IOException {
        try (var to = new BufferedOutputStream(Files.newOutputStream(file))) {
            SnapshotJson.write(snapshot, to);
        }
    }

    private double perTable(int tables) {
        return Objects.requireNonNull(perTable.get(tables));
    }
}
