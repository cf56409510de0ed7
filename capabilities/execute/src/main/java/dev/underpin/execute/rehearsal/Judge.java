package dev.underpin.execute.rehearsal;

import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.rehearsal.Application;
import dev.underpin.model.rehearsal.Boundary;
import dev.underpin.model.rehearsal.Budget;
import dev.underpin.model.rehearsal.CrashDrill;
import dev.underpin.model.rehearsal.Latency;
import dev.underpin.model.rehearsal.MadeRows;
import dev.underpin.model.rehearsal.Refusal;
import dev.underpin.model.rehearsal.StepSeen;
import dev.underpin.model.rehearsal.TriedStatement;
import dev.underpin.model.rehearsal.UndoSeen;
import dev.underpin.model.rehearsal.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Says what follows from what was seen. */
final class Judge {

    /** What clients hardly notice is no remark, whatever its ratio. */
    private static final double NOTICED_MILLISECONDS = 50;

    /** The share of rows without which a table is another one. */
    private static final double ENOUGH = 0.8;

    /** Every lock that is held for so long is to be seen. */
    private static final double SEEN_MILLISECONDS = 20;

    private final Budget budget;
    private final Map<Integer, TriedStatement> statements;
    private final List<String> failures = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();

    Judge(Budget budget, List<TriedStatement> statements) {
        this.budget = budget;
        this.statements = statements.stream().collect(Collectors.toMap(TriedStatement::number, Function.identity()));
    }

    Verdict verdict() {
        return new Verdict(failures, remarks);
    }

    /** With nobody else there, a step did not go through. */
    void stopped(int step, String message) {
        failures.add("Step " + step + " did not go through: " + message);
    }

    void steps(Latency calm, List<StepSeen> steps) {
        for (StepSeen step : steps) {
            step.trouble().ifPresent(trouble -> failures.add(named(step) + " did not go through: " + trouble));
            if (step.clients().longest() > milliseconds(budget.stall())) {
                failures.add(named(step) + " made a client wait for "
                        + seconds(step.clients().longest()) + ", and "
                        + seconds(milliseconds(budget.stall())) + " is allowed");
            }
            for (Refusal refusal : step.refusals()) {
                failures.add(named(step) + ": clients were refused " + refusal.times() + " times: " + told(refusal));
            }
            if (step.clients().p99() > 2 * calm.p99() && step.clients().p99() > NOTICED_MILLISECONDS) {
                remarks.add(String.format(
                        Locale.ROOT,
                        "%s: p99 of clients %.0f ms, %.0f ms before the plan",
                        named(step),
                        step.clients().p99(),
                        calm.p99()));
            }
            if (step.attempts() > 1) {
                remarks.add(named(step) + " had its lock at attempt " + step.attempts());
            }
            step.rewrites().forEach(table -> remarks.add(named(step) + " writes all of " + table + " anew"));
        }
    }

    /** Each application has to work where it is needed; what never worked is not the plan's doing. */
    void boundaries(List<Boundary> boundaries) {
        Set<Integer> neverWorked = boundaries.getFirst().refused().stream()
                .filter(refusal -> of(refusal) == Application.OLD)
                .map(Refusal::statement)
                .collect(Collectors.toSet());
        for (Boundary boundary : boundaries.subList(1, boundaries.size())) {
            for (Refusal refusal : boundary.refused()) {
                if (boundary.needed().contains(of(refusal)) && !neverWorked.contains(refusal.statement())) {
                    failures.add("The " + of(refusal).word() + " application does not work " + boundary.words() + ": "
                            + told(refusal));
                }
            }
            boundary.undo().ifPresent(undo -> undo(boundary, undo));
        }
    }

    private void undo(Boundary boundary, UndoSeen undo) {
        switch (undo) {
            case UndoSeen.Exact exact -> {}
            case UndoSeen.Lossy lossy ->
                remarks.add("Taken back from " + boundary.words() + ", it is not as it was: "
                        + String.join("; ", lossy.differences()));
            case UndoSeen.Impossible impossible ->
                remarks.add(capital(boundary.words()) + " there is no way back before step " + impossible.step() + ": "
                        + impossible.reason());
            case UndoSeen.Failed failed ->
                failures.add("From " + boundary.words() + " step " + failed.step() + " cannot be taken back: "
                        + failed.message());
        }
    }

    void crashes(Optional<CrashDrill> crashes) {
        crashes.ifPresent(drill -> drill.differences()
                .forEach(difference -> failures.add("After crashes the end is another one: " + difference)));
    }

    /** A plan that meets no rows has been rehearsed on nothing. */
    void rows(Optional<MadeRows> made, Set<ObjectName> changed) {
        made.stream()
                .flatMap(rows -> rows.tables().stream())
                .filter(table -> changed.contains(table.table()) && table.made() < table.asked() * ENOUGH)
                .forEach(table -> failures.add(String.format(
                        Locale.ROOT,
                        "Only %,d of %,d rows of %s could be made, too few to say anything of it: give the database or a dump with --like",
                        table.made(),
                        table.asked(),
                        table.table())));
    }

    /** @param milliseconds the longest time in which locks were not looked at */
    void blindest(double milliseconds) {
        if (milliseconds > SEEN_MILLISECONDS) {
            remarks.add(String.format(
                    Locale.ROOT,
                    "The machine was busy: locks that were held for less than %,.0f ms may not have been seen",
                    milliseconds));
        }
    }

    void notes(List<String> notes) {
        remarks.addAll(notes);
    }

    /** What else follows. */
    void also(Verdict other) {
        failures.addAll(other.failures());
        remarks.addAll(other.remarks());
    }

    private Application of(Refusal refusal) {
        return of(refusal.statement()).application();
    }

    private String told(Refusal refusal) {
        return refusal.message() + ", for " + of(refusal.statement()).sql();
    }

    private TriedStatement of(int number) {
        return Objects.requireNonNull(statements.get(number));
    }

    static String named(StepSeen step) {
        return "Step " + step.step() + " (" + step.title() + ")";
    }

    static double milliseconds(Duration duration) {
        return duration.toNanos() / 1e6;
    }

    static String seconds(double milliseconds) {
        return milliseconds < 10_000
                ? String.format(Locale.ROOT, "%,.0f ms", milliseconds)
                : String.format(Locale.ROOT, "%.0f s", milliseconds / 1_000);
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
