package dev.underpin.bench;

import dev.underpin.engine.Reading;
import dev.underpin.engine.RecipeWishes;
import dev.underpin.execute.RunWitness;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.json.PlanJson;
import dev.underpin.model.plan.Backfill;
import dev.underpin.model.plan.Phase;
import dev.underpin.model.plan.PhaseKind;
import dev.underpin.model.plan.Plan;
import dev.underpin.model.plan.RowWalk;
import dev.underpin.model.run.JournalEntry;
import dev.underpin.model.run.RunEvent;
import dev.underpin.model.snapshot.Statistics;
import dev.underpin.model.snapshot.TableStatistics;
import dev.underpin.plan.Planner;
import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What running a plan costs: rows against one big UPDATE, and clients while a key becomes a bigint. */
final class RunBench {

    /** Rows in millions; fewer for a look, by {@code -Dunderpin.millions}. */
    private static final int MILLIONS = Integer.getInteger("underpin.millions", 5);

    private static final long QUIET = 20_000;
    private static final long BYTES_A_ROW = 130;

    private final PrintStream out;
    private final Measurements measurements = new Measurements("run");

    RunBench(PrintStream out) {
        this.out = out;
    }

    Measurements run() throws IOException, SQLException {
        try {
            backfill();
            keyToBigint();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return measurements;
    }

    /** All on rows that are alike, each on a database of its own. */
    private void backfill() throws SQLException {
        String update = "UPDATE public.filled SET copy = value";
        double whole = filled(site -> site.execute(update));
        double walked = filled(site -> site.run(backfillPlan(update), RunWitness.NOBODY));
        double loop = filled(site -> site.execute("DO $$ DECLARE at bigint := 0; BEGIN WHILE at < "
                + MILLIONS * 1_000_000L + " LOOP " + update
                + " WHERE id > at AND id <= at + 1000; COMMIT; at := at + 1000; END LOOP; END $$"));
        String rows = MILLIONS + " million rows";
        measurements.add(Figure.plain(rows + ", one UPDATE", Timings.text(whole) + " ms"));
        measurements.add(Figure.plain(rows + ", loop of 1,000", Timings.text(loop) + " ms"));
        measurements.add(Figure.plain(rows + ", backfill, no clients", Timings.text(walked) + " ms"));
        measurements.add(Figure.atMost(1.5, "x", rows + ", backfill / one UPDATE", walked / whole));
    }

    @FunctionalInterface
    private interface Way {
        double take(RunSite site) throws SQLException;
    }

    private double filled(Way way) throws SQLException {
        try (var site = new RunSite()) {
            site.execute("CREATE TABLE public.filled (id bigint PRIMARY KEY, value integer, copy bigint, note text)");
            site.execute("INSERT INTO public.filled SELECT i, i % 1000, NULL, 'a row of ordinary length, ' || i FROM"
                    + " generate_series(1, " + MILLIONS * 1_000_000L + ") i");
            site.execute("VACUUM ANALYZE public.filled");
            double took = way.take(site);
            out.println("  " + Timings.text(took) + " ms");
            return took;
        }
    }

    private static Plan backfillPlan(String update) {
        var walk = new RowWalk(
                new ObjectName("public", "filled"),
                List.of("id"),
                RecipeWishes.BATCH_ROWS,
                update + " WHERE " + RowWalk.RANGE + " AND (copy IS NULL)");
        var step = new Backfill(
                "Fill copy",
                walk,
                "",
                "SELECT NOT EXISTS (SELECT FROM public.filled WHERE copy IS NULL)",
                List.of(),
                null);
        return PlanJson.identified(new Plan(
                "",
                "postgresql",
                18,
                "",
                "",
                List.of(),
                List.of(new Phase(PhaseKind.BACKFILL, List.of(step))),
                List.of()));
    }

    private void keyToBigint() throws IOException, SQLException, InterruptedException {
        String alter = "ALTER TABLE public.pgbench_accounts ALTER COLUMN aid TYPE bigint";
        Plan plan = keyPlan(alter);
        under("planned", site -> site.run(plan, new Told()));
        under("plain ALTER", site -> site.execute(alter));
    }

    private static Plan keyPlan(String alter) throws IOException, SQLException, InterruptedException {
        try (var from = new RunSite();
                var to = new RunSite()) {
            PgbenchLoad.fill(from, 1);
            PgbenchLoad.fill(to, 1);
            to.execute(alter);
            Reading before = from.reading();
            var wishes = new RecipeWishes(18, large(), 0, RecipeWishes.BATCH_ROWS);
            return new Planner(GeneratedDatabase.postgresql().recipes(), wishes, steps -> before.catalog())
                    .plan(before.catalog(), to.reading().catalog(), List.of());
        }
    }

    /** What the statistics of the full table say, as far as recipes ask. */
    private static Statistics large() {
        long rows = MILLIONS * 1_000_000L;
        var accounts = new TableStatistics(
                new ObjectName("public", "pgbench_accounts"),
                rows,
                rows * BYTES_A_ROW,
                rows * BYTES_A_ROW / 6,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                null,
                null);
        return new Statistics(-1, null, -1, List.of(accounts), List.of(), List.of(), List.of());
    }

    private final class Told implements RunWitness {
        private long begun;

        @Override
        public void happened(JournalEntry entry) {
            if (entry.event() instanceof RunEvent.StepStarted started) {
                begun = System.nanoTime();
                out.print("    " + started.title());
            } else if (entry.event() instanceof RunEvent.StepSucceeded) {
                out.println(": " + Timings.text(Timings.since(begun)) + " ms");
            }
        }
    }

    private void under(String name, Way way) throws IOException, SQLException, InterruptedException {
        try (var site = new RunSite()) {
            PgbenchLoad.fill(site, MILLIONS * 10);
            try (var load = new PgbenchLoad(site)) {
                Thread.sleep(QUIET);
                long start = System.currentTimeMillis();
                double took = way.take(site);
                long end = System.currentTimeMillis();
                Thread.sleep(1_000);
                List<PgbenchLoad.Transaction> all = load.end();
                double before = percentile(within(all, start - QUIET * 3 / 4, start));
                double during = percentile(within(all, start, end));
                double longest = within(all, start, end).stream()
                        .mapToDouble(PgbenchLoad.Transaction::latency)
                        .max()
                        .orElse(0);
                String title = "int to bigint, " + MILLIONS + " million rows, " + name;
                out.println(String.format(
                        Locale.ROOT,
                        "%s: %.0f ms; p99 %.1f before, %.1f during; longest %.0f",
                        title,
                        took,
                        before,
                        during,
                        longest));
                boolean ours = name.equals("planned");
                measurements.add(Figure.plain(title + ", took", Timings.text(took) + " ms"));
                measurements.add(Figure.plain(title + ", p99 before", Timings.text(before) + " ms"));
                measurements.add(
                        ours
                                ? Figure.atMost(2, "x", title + ", p99 during / before", during / before)
                                : Figure.plain(title + ", p99 during / before", Figure.number(during / before) + " x"));
                measurements.add(
                        ours
                                ? Figure.atMost(250, " ms", title + ", longest stall", longest)
                                : Figure.plain(title + ", longest stall", Timings.text(longest) + " ms"));
                measurements.add(Figure.atMost(0, "", title + ", failed transactions", (double) load.failed()));
            }
        }
    }

    private static List<PgbenchLoad.Transaction> within(List<PgbenchLoad.Transaction> all, long from, long to) {
        return all.stream()
                .filter(one -> one.end() >= from && one.end() - one.latency() <= to)
                .toList();
    }

    private static double percentile(List<PgbenchLoad.Transaction> transactions) {
        var latencies = new ArrayList<>(transactions.stream()
                .map(PgbenchLoad.Transaction::latency)
                .sorted()
                .toList());
        return latencies.isEmpty() ? 0 : latencies.get((int) Math.ceil(latencies.size() * 0.99) - 1);
    }
}
