package dev.underpin.bench;

import dev.underpin.execute.RunWitness;
import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.util.Locale;

/** What sixteen clients at full speed feel while a column of the table they write is filled: by a plan, and by a plain loop. */
record BackfillUnderLoad(PrintStream out, Measurements measurements) {

    private static final long ROWS = RunBench.MILLIONS * 1_000_000L;
    private static final String UPDATE = "UPDATE public.pgbench_accounts SET copy = abalance";

    void run() throws IOException, SQLException, InterruptedException {
        var heap = new Heap();
        double ours = under("backfill", site -> site.run(BackfillTimes.plan("pgbench_accounts", "aid", UPDATE), heap));
        double loop = under("loop of 1,000", site -> site.execute(BackfillTimes.loop("aid", UPDATE)));
        String title = RunBench.MILLIONS + " million rows under 16 clients, ";
        measurements.add(Figure.atMost(2, "x", title + "backfill, p99 during / before", ours));
        measurements.add(Figure.plain(title + "loop of 1,000, p99 during / before", Figure.number(loop) + "x"));
        measurements.add(Figure.atMost(1.2, "x", title + "heap at the end / at a fifth", heap.late / heap.early));
    }

    /** What is kept in memory, in mebibytes, when a fifth of the rows is written, and near the end. */
    private static final class Heap implements RunWitness {
        private final PeakHeap heap = new PeakHeap();
        private double early;
        private double late;

        @Override
        public void wrote(int step, long written, long about) {
            if (early == 0 && written > ROWS / 5) {
                early = heap.kept();
            }
            if (late == 0 && written > ROWS * 9 / 10) {
                late = heap.kept();
            }
        }
    }

    /** The clients' p99 meanwhile, over that of the time before. */
    private double under(String name, RunSite.Way way) throws IOException, SQLException, InterruptedException {
        UnderLoad felt =
                UnderLoad.of(site -> site.execute("ALTER TABLE public.pgbench_accounts ADD COLUMN copy bigint"), way);
        out.println(String.format(
                Locale.ROOT,
                "%s: %.0f s; p99 %.1f before, %.1f during; longest %.0f; %.0f transactions/s before, %.0f during",
                name,
                felt.took() / 1_000,
                felt.before().p99(),
                felt.during().p99(),
                felt.during().longest(),
                felt.before().rate(),
                felt.during().rate()));
        String title = RunBench.MILLIONS + " million rows under 16 clients, " + name;
        measurements.add(Figure.plain(title + ", took", Timings.text(felt.took()) + " ms"));
        measurements.add(Figure.plain(
                title + ", longest stall", Timings.text(felt.during().longest()) + " ms"));
        measurements.add(Figure.atMost(0, "", title + ", failed transactions", (double) felt.failed()));
        return felt.times();
    }
}
