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
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What sixteen clients feel while the key of their largest table becomes a bigint: as planned, and by one ALTER TABLE. */
record KeyUnderLoad(PrintStream out, Measurements measurements) {

    private static final String WHAT = "int to bigint, " + RunBench.MILLIONS + " million rows, ";

    void run() throws IOException, SQLException, InterruptedException {
        String alter = "ALTER TABLE public.pgbench_accounts ALTER COLUMN aid TYPE bigint";
        Plan plan = keyPlan(alter);
        planned(plan);
        String title = WHAT + "plain ALTER";
        UnderLoad felt = UnderLoad.of(site -> 0, site -> site.execute(alter));
        tell(title, felt);
        measurements.add(Figure.plain(title + ", p99 during / before", Figure.number(felt.times()) + " x"));
        measurements.add(Figure.plain(
                title + ", longest stall", Timings.text(felt.during().longest()) + " ms"));
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

    private void planned(Plan plan) throws IOException, SQLException, InterruptedException {
        var told = new Told(plan);
        UnderLoad felt = UnderLoad.of(site -> 0, site -> site.run(plan, told));
        String title = WHAT + "planned";
        tell(title, felt);
        told.steps.forEach(step -> tell(step, felt.all()));
        byPhase(title, told.steps, felt);
        measurements.add(Figure.atMost(2, "x", title + ", p99 during / before", felt.times()));
        measurements.add(Figure.atMost(
                250, " ms", title + ", longest stall", felt.during().longest()));
        measurements.add(Figure.atMost(0, "", title + ", failed transactions", (double) felt.failed()));
    }

    private void tell(String title, UnderLoad felt) {
        out.println(String.format(
                Locale.ROOT,
                "%s: %.0f ms; p99 %.1f before, %.1f during, %.1f afterwards; longest %.0f",
                title,
                felt.took(),
                felt.before().p99(),
                felt.during().p99(),
                felt.after().p99(),
                felt.during().longest()));
        measurements.add(Figure.plain(title + ", took", Timings.text(felt.took()) + " ms"));
        measurements.add(
                Figure.plain(title + ", p99 before", Timings.text(felt.before().p99()) + " ms"));
        measurements.add(Figure.plain(
                title + ", p99 afterwards", Timings.text(felt.after().p99()) + " ms"));
    }

    private void tell(Timed step, Transactions all) {
        Transactions meanwhile = all.within(step.from(), step.to());
        out.println(String.format(
                Locale.ROOT,
                "    %s: %,d ms; p99 %.1f, longest %.0f",
                step.title(),
                step.to() - step.from(),
                meanwhile.p99(),
                meanwhile.longest()));
    }

    /** From the beginning of its first step to that of the next one: what clients are left in peace for is a part of it. */
    private void byPhase(String title, List<Timed> steps, UnderLoad felt) {
        List<Timed> first = IntStream.range(0, steps.size())
                .filter(i -> i == 0 || steps.get(i).phase() != steps.get(i - 1).phase())
                .mapToObj(steps::get)
                .toList();
        for (int i = 0; i < first.size(); i++) {
            PhaseKind phase = first.get(i).phase();
            long from = first.get(i).from();
            long to = i + 1 < first.size() ? first.get(i + 1).from() : felt.end();
            measurements.add(
                    Figure.atMost(2, "x", title + ", p99 in " + phase.word() + " / before", felt.times(from, to)));
            double before = felt.asLongBefore(to - from);
            if (before > 0) {
                measurements.add(Figure.plain(
                        title + ", 95 of 100 stretches as long as " + phase.word() + ", before",
                        Figure.number(before) + " x"));
            }
        }
    }
}
