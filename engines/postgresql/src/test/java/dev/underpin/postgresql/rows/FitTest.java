package dev.underpin.postgresql.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

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
import dev.underpin.model.rehearsal.MadeTable;
import dev.underpin.model.rehearsal.ReferenceFit;
import dev.underpin.model.twin.TwinBundle;
import dev.underpin.model.twin.ValueForm;
import dev.underpin.postgresql.PostgresEngine;
import dev.underpin.postgresql.PostgresScratch;
import dev.underpin.sql.CopyData;
import dev.underpin.sql.Dialect;
import dev.underpin.sql.Piece;
import dev.underpin.sql.Script;
import dev.underpin.sql.Statement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Real databases beside those made from their statistics: how many columns are near enough. */
class FitTest {

    private final Engine engine = new PostgresEngine();

    @Test
    void the_demo_is_met() {
        try (DemoDatabase demo = DemoDatabase.start(engine, Progress.SILENT);
                Database database = engine.connect(demo.target(Duration.ofMinutes(5)))) {
            TwinBundle plain =
                    database.plannerStatistics(new TwinWish("demo", Instant.EPOCH, ValueForm.PLAIN), Progress.SILENT);
            MadeRows made = made(plain, 1, 18);
            print(made);
            assertThat(made.tables()).isNotEmpty();
        }
    }

    @Test
    void sakila_is_met() throws IOException {
        Path corpus = Path.of("../../../../shared/corpus/sakila");
        assumeTrue(Files.exists(corpus), "no corpus here");
        try (Scratch real = engine.scratch(new ScratchWish(18))) {
            run(real, Files.readString(corpus.resolve("postgres-schema.sql")));
            run(real, Files.readString(corpus.resolve("postgres-data-copy.sql")));
            real.runTrusted(
                    new Statement("VACUUM ANALYZE", dev.underpin.sql.Position.START, 0, "", Dialect.POSTGRESQL));
            print(made(
                    real.database()
                            .plannerStatistics(new TwinWish("sakila", Instant.EPOCH, ValueForm.PLAIN), Progress.SILENT),
                    1,
                    18));
        }
    }

    private void run(Scratch scratch, String text) {
        Script script = Script.of("script", text, Dialect.POSTGRESQL);
        for (Piece piece = script.next(); piece != null; piece = script.next()) {
            Outcome outcome = piece instanceof Statement statement
                    ? scratch.runTrusted(statement)
                    : piece instanceof CopyData copy ? scratch.copy(copy) : new Outcome.Done();
            if (outcome instanceof Outcome.Failed failed) {
                System.out.println(failed.message());
            }
        }
        scratch.endOfFile();
    }

    private MadeRows made(TwinBundle bundle, double scale, int version) {
        try (Scratch scratch = engine.scratch(new ScratchWish(version))) {
            long start = System.nanoTime();
            MadeRows made = new RowMaker(bundle, scale, 1, new Timed())
                    .make((PostgresScratch) scratch, engine.render(bundle.catalog()));
            System.out.println("made in " + (System.nanoTime() - start) / 1_000_000 + " ms");
            return made;
        }
    }

    static final class Timed implements Progress {
        private String last = "";
        private final long start = System.nanoTime();

        @Override
        public synchronized void at(String activity, long done, long total) {
            if (!activity.equals(last)) {
                System.out.println((System.nanoTime() - start) / 1_000_000 + " ms " + activity);
                last = activity;
            }
        }
    }

    static void print(MadeRows made) {
        int all = 0;
        int[] fits = new int[5];
        for (MadeTable table : made.tables()) {
            System.out.println(table.table() + " " + table.made() + " of " + table.asked());
            for (ColumnFit column : table.columns()) {
                all++;
                fits[0] += column.fits() ? 1 : 0;
                fits[1] += column.distributionFits() ? 1 : 0;
                fits[2] += column.nullFractionFits() ? 1 : 0;
                fits[3] += column.distinctFits() ? 1 : 0;
                fits[4] += column.correlationFits() ? 1 : 0;
                if (!column.fits()) {
                    System.out.printf(
                            Locale.ROOT,
                            "   %s d=%.4f null=%.4f distinct=%.3f corr=%.3f%n",
                            column.column(),
                            column.distribution() == null ? Double.NaN : column.distribution(),
                            column.nullFraction(),
                            column.distinct(),
                            column.correlation() == null ? Double.NaN : column.correlation());
                }
            }
            for (ReferenceFit reference : table.references()) {
                if (!reference.fits()) {
                    System.out.println("   " + reference);
                }
            }
        }
        made.shortcomings().forEach(System.out::println);
        System.out.println("columns " + all + " fit in all, distribution, nulls, distinct, correlation: "
                + java.util.Arrays.toString(fits));
        List<ReferenceFit> references =
                made.tables().stream().flatMap(t -> t.references().stream()).toList();
        System.out.println("references " + references.size() + " fit "
                + references.stream().filter(ReferenceFit::fits).count());
    }
}
