package dev.underpin.execute.rehearsal;

import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.rehearsal.Budget;
import dev.underpin.model.rehearsal.Foretold;
import dev.underpin.model.rehearsal.LockSpan;
import dev.underpin.model.rehearsal.ReplicaSeen;
import dev.underpin.model.rehearsal.StepAlone;
import dev.underpin.model.rehearsal.StepSeen;
import dev.underpin.model.rehearsal.Verdict;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Says what follows from what a plan takes of servers: time, what is written ahead, tables read under locks, replicas left behind. */
final class CostJudge {

    private static final double MEBIBYTE = 1 << 20;

    /** A thousand pages: what is smaller is read before anybody notices. */
    private static final double LARGE_BYTES = 8 * MEBIBYTE;

    private final Budget budget;
    private final List<String> failures = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();

    CostJudge(Budget budget) {
        this.budget = budget;
    }

    Verdict verdict() {
        return new Verdict(failures, remarks);
    }

    /**
     * Who reads a whole table and does not let others write to it meanwhile does so for longer, the larger the table is.
     *
     * @param scale rows here for each row there
     */
    void scans(List<StepSeen> steps, List<StepAlone> alone, double scale) {
        for (StepSeen step : steps) {
            alone.stream()
                    .filter(lone -> lone.step() == step.step())
                    .flatMap(lone -> lone.tables().stream())
                    .filter(table -> table.wholes() > 0 && table.bytes() / scale >= LARGE_BYTES)
                    .filter(table -> !step.rewrites().contains(table.table().toString()))
                    .forEach(table -> strongest(step, table.table())
                            .ifPresent(lock -> remarks.add(String.format(
                                    Locale.ROOT,
                                    "%s reads all of %s, and holds a lock (%s) for %s that stops %s",
                                    Judge.named(step),
                                    table.table(),
                                    lock.mode(),
                                    Judge.seconds(lock.held()),
                                    lock.mode().blocks()))));
        }
    }

    void replica(List<StepSeen> steps, ReplicaSeen replica) {
        for (StepSeen step : steps) {
            replica.steps().stream().filter(lag -> lag.step() == step.step()).forEach(lag -> replica(step, lag));
        }
        if (!replica.caughtUp()) {
            failures.add("The replica was still behind " + Judge.seconds(replica.catchUpMilliseconds())
                    + " after the last client");
        }
    }

    private void replica(StepSeen step, ReplicaSeen.Lag lag) {
        double behind = lag.seconds() * 1_000;
        if (behind > Judge.milliseconds(budget.lagAllowed())) {
            failures.add(Judge.named(step) + " left the replica " + Judge.seconds(behind) + " behind, and "
                    + Judge.seconds(Judge.milliseconds(budget.lagAllowed())) + " is allowed");
        }
        if (lag.cutOff() > 0) {
            remarks.add(Judge.named(step) + ": readers on the replica were cut off " + lag.cutOff()
                    + (lag.cutOff() == 1 ? " time" : " times"));
        }
    }

    private static Optional<LockSpan> strongest(StepSeen step, ObjectName table) {
        return step.locks().stream()
                .filter(lock -> lock.plan()
                        && lock.relation().equals(table)
                        && lock.mode().blocksWrites())
                .max(Comparator.comparing(LockSpan::held));
    }

    /**
     * Where durations with all rows are known from a few of them, it is those that count.
     *
     * @param scale rows here for each row there
     */
    void spent(List<StepSeen> steps, List<Foretold> foretold, double scale) {
        boolean estimated = scale < 1 && !foretold.isEmpty() && foretold.size() == steps.size();
        double took = estimated
                ? foretold.stream().mapToDouble(Foretold::among).sum()
                : steps.stream().mapToDouble(StepSeen::milliseconds).sum();
        long wal = steps.stream().mapToLong(step -> step.cost().walBytes()).sum();
        budget.duration()
                .map(Duration::toMillis)
                .filter(most -> took > most)
                .ifPresent(most -> failures.add((estimated
                                ? "With all rows, all steps together are estimated to take up to "
                                : "All steps together took ")
                        + Judge.seconds(took) + ", and " + Judge.seconds(most) + " is allowed"));
        if (scale < 1 && !estimated) {
            remarks.add(String.format(
                    Locale.ROOT,
                    "How long steps took and what they wrote was seen with %s of the rows; with --scale %s,%s,%s it is"
                            + " estimated how long they take with all of them",
                    share(scale),
                    share(scale / 4),
                    share(scale / 2),
                    share(scale)));
        }
        budget.walBytes()
                .filter(most -> wal > most)
                .ifPresent(most -> failures.add(String.format(
                        Locale.ROOT,
                        "%.0f MiB were written ahead, and %.0f are allowed",
                        wal / MEBIBYTE,
                        most / MEBIBYTE)));
    }

    private static String share(double scale) {
        return new BigDecimal(scale)
                .round(new MathContext(2))
                .stripTrailingZeros()
                .toPlainString();
    }
}
