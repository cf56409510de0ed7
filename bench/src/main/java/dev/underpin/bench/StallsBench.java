package dev.underpin.bench;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;

/**
 * What applications feel of real migrations: as they were written, and as the plans that Underpin makes of them. The corpus is looked for
 * beside the project, or where {@code -Dunderpin.corpus} says; {@code -Dunderpin.only} names one migration by a part of its folder.
 */
final class StallsBench {

    private static final double STALL_GOAL = 1_000;

    private final Path migrations;
    private final PrintStream out;
    private final Measurements measurements = new Measurements("stalls");

    StallsBench(Path root, PrintStream out) {
        String corpus = System.getProperty("underpin.corpus");
        this.migrations =
                (corpus == null ? root.resolve("../shared/corpus") : Path.of(corpus)).resolve("crates.io/migrations");
        this.out = out;
    }

    Measurements run() {
        if (!Files.isDirectory(migrations)) {
            throw new IllegalStateException("no corpus at " + migrations + ": its migrations are what is measured");
        }
        String only = System.getProperty("underpin.only", "");
        List<RealMigration> all = RealMigrations.ALL.stream()
                .filter(migration -> migration.folder().contains(only))
                .toList();
        for (RealMigration migration : all) {
            try {
                tell(new StallTrial(migrations, migration).run());
            } catch (SQLException e) {
                throw new IllegalStateException(migration.folder() + ": " + e.getMessage(), e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return measurements;
            }
        }
        return measurements;
    }

    private void tell(StallTrial.Both both) {
        out.println(both.migration() + ": " + both.kind());
        out.println("  quiet:     " + line(both.quiet()));
        out.println("  as it is:  " + line(both.asItIs()));
        out.println("  planned:   " + line(both.planned()));
        both.steps().stream()
                .sorted(Comparator.comparingDouble(StallTrial.StepRun::longest).reversed())
                .limit(3)
                .forEach(step -> out.println("    " + Timings.text(step.milliseconds()) + " ms, a client waited "
                        + Timings.text(step.longest()) + " ms, attempts " + step.attempts() + ": " + step.title()));
        if (!both.trouble().isEmpty() || !both.missed().isEmpty()) {
            out.println("    NOT THROUGH: " + both.trouble() + " " + both.missed());
        }
        out.flush();
        String title = both.migration();
        measurements.add(Figure.plain(
                title + ", as it is, longest stall", Timings.text(both.asItIs().longest()) + " ms"));
        String longest = title + ", planned, longest stall";
        measurements.add(
                both.announced()
                        ? Figure.plain(longest, Timings.text(both.planned().longest()) + " ms, as the plan announces")
                        : Figure.atMost(
                                STALL_GOAL,
                                " ms",
                                longest,
                                Math.rint(both.planned().longest())));
        measurements.add(Figure.plain(
                title + ", as it is, failed statements",
                String.valueOf(both.asItIs().failed())));
        measurements.add(Figure.atMost(0, "", title + ", planned, failed statements", (double)
                both.planned().failed()));
        boolean there = both.trouble().isEmpty() && both.missed().isEmpty();
        measurements.add(
                Figure.atMost(0, "", title + ", planned, steps or changes that did not come through", there ? 0 : 1));
        measurements.keep(title, both);
    }

    private static String line(Felt felt) {
        return Figure.number(Math.rint(felt.seconds() * 10) / 10) + " s, longest stall " + Timings.text(felt.longest())
                + " ms, p99 " + Timings.text(felt.p99()) + " ms, failed " + felt.failed() + " of " + felt.statements()
                + (felt.failures().isEmpty() ? "" : " " + felt.failures());
    }
}
