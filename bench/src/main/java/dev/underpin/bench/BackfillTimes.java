package dev.underpin.bench;

import dev.underpin.engine.RecipeWishes;
import dev.underpin.execute.RunWitness;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.json.PlanJson;
import dev.underpin.model.plan.Backfill;
import dev.underpin.model.plan.Phase;
import dev.underpin.model.plan.PhaseKind;
import dev.underpin.model.plan.Plan;
import dev.underpin.model.plan.RowWalk;
import java.io.PrintStream;
import java.sql.SQLException;
import java.util.List;

/** How long rows take that are written batch by batch, beside one big UPDATE and a plain loop. */
record BackfillTimes(PrintStream out, Measurements measurements) {

    /** All on rows that are alike, each on a database of its own. */
    void run() throws SQLException {
        String update = "UPDATE public.filled SET copy = value";
        double whole = filled(site -> site.execute(update));
        double walked = filled(site -> site.run(backfillPlan(update), RunWitness.NOBODY));
        double two = filled(site -> site.run(backfillPlan(update), RunWitness.NOBODY, 2));
        double loop = filled(site -> site.execute(loop("id", update)));
        String rows = RunBench.MILLIONS + " million rows";
        measurements.add(Figure.plain(rows + ", one UPDATE", Timings.text(whole) + " ms"));
        measurements.add(Figure.plain(rows + ", loop of 1,000", Timings.text(loop) + " ms"));
        measurements.add(Figure.plain(rows + ", backfill, no clients", Timings.text(walked) + " ms"));
        measurements.add(Figure.plain(rows + ", backfill, no clients, 2 workers", Timings.text(two) + " ms"));
        measurements.add(Figure.atMost(1.5, "x", rows + ", backfill / one UPDATE", walked / whole));
    }

    /** As people write it: a thousand rows at a time, committed each time, without looking left or right. */
    static String loop(String key, String update) {
        return "DO $$ DECLARE at bigint := 0; BEGIN WHILE at < " + RunBench.MILLIONS * 1_000_000L + " LOOP " + update
                + " WHERE " + key + " > at AND " + key
                + " <= at + 1000; COMMIT; at := at + 1000; END LOOP; END $$";
    }

    private double filled(RunSite.Way way) throws SQLException {
        try (var site = new RunSite()) {
            site.execute("CREATE TABLE public.filled (id bigint PRIMARY KEY, value integer, copy bigint, note text)");
            site.execute("INSERT INTO public.filled SELECT i, i % 1000, NULL, 'a row of ordinary length, ' || i FROM"
                    + " generate_series(1, " + RunBench.MILLIONS * 1_000_000L + ") i");
            site.execute("VACUUM ANALYZE public.filled");
            double took = way.take(site);
            out.println("  " + Timings.text(took) + " ms");
            return took;
        }
    }

    private static Plan backfillPlan(String update) {
        return plan("filled", "id", update);
    }

    /** One step, that fills the column {@code copy} of a table along a key. */
    static Plan plan(String table, String key, String update) {
        var walk = new RowWalk(
                new ObjectName("public", table),
                List.of(key),
                RecipeWishes.BATCH_ROWS,
                update + " WHERE " + RowWalk.RANGE + " AND (copy IS NULL)");
        var step = new Backfill(
                "Fill copy",
                walk,
                "",
                "SELECT NOT EXISTS (SELECT FROM public." + table + " WHERE copy IS NULL)",
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
}
