package dev.underpin.bench;

import dev.underpin.execute.RunWitness;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.plan.PhaseKind;
import dev.underpin.model.plan.Plan;
import dev.underpin.model.run.JournalEntry;
import dev.underpin.model.run.RunEvent;
import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What sixteen clients feel while the key of their largest table becomes a bigint: as planned, and by one ALTER TABLE. */
record KeyUnderLoad(PrintStream out, Measurements measurements) {

    private static final long QUIET = 20_000;

    void run() throws IOException, SQLException, InterruptedException {
        String alter = "ALTER TABLE public.pgbench_accounts ALTER COLUMN aid TYPE bigint";
        Plan plan = keyPlan(alter);
        var told = new Told(plan);
        under("planned", told, site -> site.run(plan, told));
        under("plain ALTER", new Told(plan), site -> site.execute(alter));
    }

    private static Plan keyPlan(String alter) throws IOException, SQLException, InterruptedException {
        try (var from = new RunSite();
                var to = new RunSite()) {
            PgbenchLoad.fill(from.target(), 1);
            PgbenchLoad.fill(to.target(), 1);
            to.execute(alter);
            return new PlannedChange(from.reading(), to.reading().catalog(), List.of())
                    .plan(
                            GeneratedDatabase.postgresql(),
                            ToldSizes.of(
                                    RunBench.MILLIONS * 1_000_000L,
                                    Stream.of(new ObjectName("public", "pgbench_accounts"))));
        }
    }

    /**
     * A step that was run.
     *
     * @param from in milliseconds since 1970
     */
    private record Timed(String title, PhaseKind phase, long from, long to) {}

    private static final class Told implements RunWitness {
        private final Plan plan;
        private final List<Timed> steps = new ArrayList<>();
        private String title = "";
        private long begun;

        private Told(Plan plan) {
            this.plan = plan;
        }

        @Override
        public void happened(JournalEntry entry) {
            if (entry.event() instanceof RunEvent.StepStarted started) {
                begun = System.currentTimeMillis();
                title = started.title();
            } else if (entry.event() instanceof RunEvent.StepSucceeded done) {
                steps.add(new Timed(title, plan.phaseOf(done.step()), begun, System.currentTimeMillis()));
            }
        }
    }

    private void tell(List<Timed> steps, Transactions all) {
        for (Timed step : steps) {
            Transactions meanwhile = all.within(step.from(), step.to());
            out.println(String.format(
                    Locale.ROOT,
                    "    %s: %,d ms; p99 %.1f, longest %.0f",
                    step.title(),
                    step.to() - step.from(),
                    meanwhile.p99(),
                    meanwhile.longest()));
        }
    }

    /** From the beginning of its first step to the end of its last. */
    private void byPhase(List<Timed> steps, Transactions all, double before) {
        steps.stream()
                .collect(Collectors.groupingBy(Timed::phase, TreeMap::new, Collectors.toList()))
                .forEach((phase, its) -> measurements.add(Figure.atMost(
                        2,
                        "x",
                        "int to bigint, " + RunBench.MILLIONS + " million rows, p99 in " + phase.word() + " / before",
                        all.within(its.getFirst().from(), its.getLast().to()).p99() / before)));
    }

    private void under(String name, Told told, RunSite.Way way) throws IOException, SQLException, InterruptedException {
        try (var site = new RunSite()) {
            PgbenchLoad.fill(site.target(), RunBench.MILLIONS * 10);
            try (var load = new PgbenchLoad(site.target())) {
                Thread.sleep(QUIET);
                long start = System.currentTimeMillis();
                double took = way.take(site);
                long end = System.currentTimeMillis();
                Thread.sleep(1_000);
                Transactions all = load.end();
                double before = all.within(start - QUIET * 3 / 4, start).p99();
                double during = all.within(start, end).p99();
                double longest = all.within(start, end).longest();
                tell(told.steps, all);
                byPhase(told.steps, all, before);
                String title = "int to bigint, " + RunBench.MILLIONS + " million rows, " + name;
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
}
