package dev.underpin.bench;

import dev.underpin.demo.DemoDatabase;
import dev.underpin.engine.Database;
import dev.underpin.engine.Engine;
import dev.underpin.engine.Outcome;
import dev.underpin.engine.Progress;
import dev.underpin.engine.Scratch;
import dev.underpin.engine.ScratchWish;
import dev.underpin.engine.TwinWish;
import dev.underpin.model.rehearsal.ColumnFit;
import dev.underpin.model.rehearsal.MadeRows;
import dev.underpin.model.rehearsal.ReferenceFit;
import dev.underpin.model.twin.TwinBundle;
import dev.underpin.model.twin.ValueForm;
import dev.underpin.postgresql.PostgresScratch;
import dev.underpin.postgresql.rows.RowMaker;
import dev.underpin.sql.Position;
import dev.underpin.sql.Statement;
import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * Rows made from statistics: how like the real ones they are, and how fast they come. The baseline is COPY, which loads the same rows from
 * text files that were written before into the same schema.
 */
final class RowsBench {

    private static final List<String> LONG_TABLE = List.of(
            "CREATE TABLE measured (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, device_id integer NOT NULL, kind text NOT NULL,"
                    + " amount numeric(12, 2) NOT NULL CHECK (amount >= 0), taken_at timestamptz NOT NULL, remark text)",
            "CREATE INDEX measured_device_id_taken_at_idx ON measured (device_id, taken_at)",
            "INSERT INTO measured (device_id, kind, amount, taken_at, remark) SELECT 1 + (random() * random() * 40000)::integer,"
                    + " (ARRAY['flow', 'heat', 'level', 'speed'])[1 + (random() * random() * 4)::integer % 4], round((exp(random() * 9))::numeric, 2),"
                    + " timestamptz '2025-01-01' + i * interval '11 s' + random() * interval '40 s',"
                    + " CASE WHEN random() < 0.2 THEN 'seen by ' || md5(i::text) END FROM generate_series(1, 2000000) i",
            "VACUUM ANALYZE measured");

    private static final double GOAL = 60;

    private final PrintStream out;
    private final Engine engine = GeneratedDatabase.postgresql();
    private final Measurements measurements = new Measurements("rows");

    RowsBench(PrintStream out) {
        this.out = out;
    }

    Measurements run() throws IOException, SQLException {
        try (DemoDatabase demo = DemoDatabase.start(engine, Progress.SILENT);
                Database database = engine.connect(demo.target(Duration.ofMinutes(5)))) {
            measure("demo", export(database));
        }
        TwinBundle bundle;
        try (Scratch scratch = engine.scratch(ScratchWish.NEWEST)) {
            LONG_TABLE.forEach(sql -> run(scratch, sql));
            bundle = export(scratch.database());
        }
        measure("2 million rows", bundle);
        return measurements;
    }

    private void measure(String name, TwinBundle bundle) throws IOException, SQLException {
        List<String> statements = engine.render(bundle.catalog());
        double makes;
        double copies;
        MadeRows made;
        try (Scratch scratch = engine.scratch(ScratchWish.NEWEST)) {
            long start = System.nanoTime();
            made = new RowMaker(bundle, 1, 1, Progress.SILENT).make((PostgresScratch) scratch, statements);
            makes = Timings.since(start);
            try (var files = new CopiedRows((PostgresScratch) scratch, bundle.catalog());
                    Scratch other = engine.scratch(ScratchWish.NEWEST)) {
                start = System.nanoTime();
                statements.forEach(sql -> run(other, sql));
                files.load((PostgresScratch) other);
                run(other, "VACUUM ANALYZE");
                copies = Timings.since(start);
            }
        }
        measurements.add(Figure.plain(name + ": rows made", rate(made.made(), makes)));
        measurements.add(Figure.plain(name + ": the same rows by COPY from files", rate(made.made(), copies)));
        measurements.add(Figure.atLeast(GOAL, " %", name + ": rate against COPY", 100 * copies / makes));
        fits(name, made);
    }

    private static String rate(long rows, double milliseconds) {
        return String.format(
                Locale.ROOT, "%,d in %,.0f ms, %,.0f a second", rows, milliseconds, rows / milliseconds * 1_000);
    }

    private void fits(String name, MadeRows made) {
        List<ColumnFit> columns = made.tables().stream()
                .flatMap(table -> table.columns().stream())
                .toList();
        share(name + ": columns of which the distribution fits", columns, ColumnFit::distributionFits);
        share(name + ": columns of which the share of NULL fits", columns, ColumnFit::nullFractionFits);
        share(name + ": columns of which the number of values fits", columns, ColumnFit::distinctFits);
        share(name + ": columns of which the correlation fits", columns, ColumnFit::correlationFits);
        share(name + ": columns that fit in everything", columns, ColumnFit::fits);
        share(
                name + ": references of which the fan-out fits",
                made.tables().stream()
                        .flatMap(table -> table.references().stream())
                        .toList(),
                ReferenceFit::fits);
        made.shortcomings().forEach(said -> out.println("  " + name + ": " + said));
        measurements.keep(name, made);
    }

    private <T> void share(String name, List<T> all, Predicate<T> fits) {
        measurements.add(
                Figure.plain(name, Figure.share(all.stream().filter(fits).count(), all.size())));
    }

    private static TwinBundle export(Database database) {
        return database.plannerStatistics(new TwinWish("bench", Instant.EPOCH, ValueForm.PLAIN), Progress.SILENT);
    }

    private void run(Scratch scratch, String sql) {
        Outcome outcome = scratch.runTrusted(new Statement(sql, Position.START, 0, "", engine.dialect()));
        if (outcome instanceof Outcome.Failed failed) {
            throw new IllegalStateException(failed.message() + " at: " + sql);
        }
    }
}
