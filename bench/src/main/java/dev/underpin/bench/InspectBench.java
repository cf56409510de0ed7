package dev.underpin.bench;

import dev.underpin.engine.Progress;
import dev.underpin.engine.Reading;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** How long it takes to read a live catalog, whether that grows with the number of tables and no faster, and in how much heap. */
final class InspectBench {

    private static final List<Integer> SIZES = List.of(100, 1_000, 5_000, 20_000);
    private static final int RUNS = 5;
    private static final int COMPARED = 1_000;
    private static final double HEAP_GOAL = 1_024;
    private static final double GROWTH_GOAL = 1.5;

    private final PrintStream out;
    private final Measurements measurements = new Measurements("inspect");
    private final Map<Integer, Double> perTable = new LinkedHashMap<>();

    InspectBench(PrintStream out) {
        this.out = out;
    }

    Measurements run() {
        SIZES.forEach(this::size);
        double growth = perTable(SIZES.getLast()) / perTable(COMPARED);
        measurements.add(Figure.atMost(GROWTH_GOAL, "x", "time per table, 20,000 / 1,000", growth));
        return measurements;
    }

    /**
     * One size of catalog, measured.
     *
     * @param peakMebibytes of heap while reading once
     * @param keptMebibytes of what was read
     */
    private record Size(
            int tables,
            double createdInSeconds,
            String server,
            ObjectCounts counts,
            Timings read,
            Map<String, Double> topics,
            double peakMebibytes,
            double keptMebibytes) {}

    private void size(int tables) {
        String title = String.format(Locale.ROOT, "%,d tables", tables);
        long start = System.nanoTime();
        try (var database = new GeneratedDatabase(tables)) {
            double created = Timings.since(start) / 1_000;
            out.println(title + ": made in " + Timings.text(created) + " s, PostgreSQL "
                    + database.scratch().version());
            Timings read = Timings.of(1, RUNS, () -> read(database));
            TopicClock topics = topics(database);
            var heap = new PeakHeap();
            heap.reset();
            double before = heap.kept();
            Reading reading = reading(database);
            double peak = heap.peak();
            double kept = heap.kept() - before;
            var counts = ObjectCounts.of(reading.catalog());
            out.println("  " + counts);
            out.println("  read: " + read + "; slowest topics, ms: " + topics.slowest(8));
            figures(title, tables, read, peak, kept);
            measurements.keep(
                    title,
                    new Size(
                            tables,
                            created,
                            database.scratch().version(),
                            counts,
                            read,
                            topics.milliseconds(),
                            peak,
                            kept));
            if (tables == COMPARED) {
                new SchemaCrawlerComparison(database, measurements, out).run();
            }
        }
    }

    private void figures(String title, int tables, Timings read, double peak, double kept) {
        perTable.put(tables, read.median() / tables);
        measurements.add(Figure.plain(title + ", read", read));
        measurements.add(Figure.plain(title + ", per table", Figure.number(read.median() / tables) + " ms"));
        measurements.add(Figure.atMost(HEAP_GOAL, " MiB", title + ", peak heap", Math.rint(peak)));
        measurements.add(Figure.plain(title + ", heap kept by what was read", Figure.number(Math.rint(kept)) + " MiB"));
    }

    private double perTable(int tables) {
        return Objects.requireNonNull(perTable.get(tables));
    }

    private static double read(GeneratedDatabase database) {
        try (var live = database.connect()) {
            long start = System.nanoTime();
            live.read(Progress.SILENT);
            return Timings.since(start);
        }
    }

    private static Reading reading(GeneratedDatabase database) {
        try (var live = database.connect()) {
            return live.read(Progress.SILENT);
        }
    }

    private static TopicClock topics(GeneratedDatabase database) {
        var clock = new TopicClock();
        try (var live = database.connect()) {
            live.read(clock);
        }
        clock.stop();
        return clock;
    }
}
