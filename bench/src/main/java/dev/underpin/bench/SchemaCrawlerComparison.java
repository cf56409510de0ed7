package dev.underpin.bench;

import dev.underpin.engine.Progress;
import dev.underpin.engine.Reading;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import schemacrawler.schemacrawler.SchemaInfoLevel;
import schemacrawler.schemacrawler.SchemaInfoLevelBuilder;

/** Underpin and SchemaCrawler in turns on one database, each from connecting to closing, after one run each for nothing. */
final class SchemaCrawlerComparison {

    private static final int TURNS = 3;

    private final GeneratedDatabase database;
    private final Measurements measurements;
    private final PrintStream out;

    SchemaCrawlerComparison(GeneratedDatabase database, Measurements measurements, PrintStream out) {
        this.database = database;
        this.measurements = measurements;
        this.out = out;
    }

    void run() {
        compare("maximum", SchemaInfoLevelBuilder.maximum(), 10);
        compare("standard", SchemaInfoLevelBuilder.standard(), 1);
    }

    private void compare(String levelName, SchemaInfoLevel level, int goal) {
        var crawler = new SchemaCrawlerRead(database.scratch());
        ObjectCounts ourCounts = ObjectCounts.of(readOurs().catalog());
        ObjectCounts theirCounts = SchemaCrawlerRead.counts(crawler.read(level));
        var ours = new ArrayList<Double>();
        var theirs = new ArrayList<Double>();
        for (int turn = 0; turn < TURNS; turn++) {
            long start = System.nanoTime();
            readOurs();
            ours.add(Timings.since(start));
            start = System.nanoTime();
            crawler.read(level);
            theirs.add(Timings.since(start));
            out.println("  turn " + (turn + 1) + ": Underpin " + Timings.text(ours.getLast()) + " ms, SchemaCrawler "
                    + levelName + " " + Timings.text(theirs.getLast()) + " ms");
        }
        report(levelName, goal, new Timings(ours), new Timings(theirs), ourCounts, theirCounts);
    }

    private Reading readOurs() {
        try (var live = database.connect()) {
            return live.read(Progress.SILENT);
        }
    }

    private void report(
            String level, int goal, Timings ours, Timings theirs, ObjectCounts ourCounts, ObjectCounts theirCounts) {
        String tables = String.format(java.util.Locale.ROOT, "%,d tables, ", database.tables());
        out.println("  Underpin:      " + ourCounts);
        out.println("  SchemaCrawler: " + theirCounts);
        measurements.add(Figure.plain(tables + "SchemaCrawler " + level + ", connect and read", theirs));
        measurements.add(Figure.plain(tables + "Underpin in turns with it, connect and read", ours));
        measurements.add(
                Figure.atLeast(goal, "x", "SchemaCrawler " + level + " / Underpin", theirs.median() / ours.median()));
        measurements.keep(
                "schemacrawler " + level,
                List.of(new Side("Underpin", ours, ourCounts), new Side("SchemaCrawler", theirs, theirCounts)));
    }

    private record Side(String reader, Timings connectAndRead, ObjectCounts counts) {}
}
