package dev.underpin.report;

import dev.underpin.model.rehearsal.CrashDrill;
import dev.underpin.model.rehearsal.Rehearsal;
import dev.underpin.model.rehearsal.StepSeen;
import dev.underpin.model.rehearsal.UndoSeen;
import dev.underpin.model.rehearsal.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A rehearsal in three sentences: may the plan be run, what do clients feel of it, is there a way back. */
public final class RehearsalSummary {

    private RehearsalSummary() {}

    /** {@code Verdict of plan 3f9c2a17: pass with remarks. 3 remarks; 9 steps seen.} */
    public static String verdict(Rehearsal rehearsal) {
        Verdict verdict = rehearsal.verdict();
        return "Verdict of plan " + RunText.brief(rehearsal.plan()) + ": " + verdict.word() + ". " + reasons(rehearsal);
    }

    /** {@code 2 failures, 3 remarks; 9 steps seen.} */
    static String reasons(Rehearsal rehearsal) {
        var parts = new ArrayList<String>();
        Verdict verdict = rehearsal.verdict();
        if (!verdict.passed()) {
            parts.add(PlanSummary.count(verdict.failures().size(), "failure"));
        }
        if (!verdict.remarks().isEmpty()) {
            parts.add(PlanSummary.count(verdict.remarks().size(), "remark"));
        }
        String steps = PlanSummary.count(rehearsal.steps().size(), "step") + " seen.";
        return parts.isEmpty() ? steps : String.join(", ", parts) + "; " + steps;
    }

    /** {@code Clients waited up to 412 ms (step 5); p99 41 ms, 4.1 ms before; no call of 12,204 failed.} */
    public static String clients(Rehearsal rehearsal) {
        long calls = calls(rehearsal);
        if (calls == 0) {
            return "No client was at work: what clients feel of it is not known.";
        }
        StepSeen longest = worst(rehearsal);
        StepSeen slowest = slowest(rehearsal);
        long failed = failed(rehearsal);
        return "Clients waited up to " + Figures.milliseconds(longest.clients().longest()) + " (step " + longest.step()
                + "); p99 " + Figures.milliseconds(slowest.clients().p99())
                + (slowest.step() == longest.step() ? "" : " (step " + slowest.step() + ")")
                + (rehearsal.calm().calls() == 0
                        ? ""
                        : ", " + Figures.milliseconds(rehearsal.calm().p99()) + " before")
                + "; "
                + (failed == 0 ? "no call of " : Figures.count(failed) + " of ")
                + Figures.count(calls) + (failed == 0 ? " failed." : " calls failed.");
    }

    /** The step in which a client had to wait longest; only where there was a call. */
    static StepSeen worst(Rehearsal rehearsal) {
        return rehearsal.steps().stream()
                .max(Comparator.comparingDouble(step -> step.clients().longest()))
                .orElseThrow();
    }

    /** The step in which most clients were slow; only where there was a call. */
    static StepSeen slowest(Rehearsal rehearsal) {
        return rehearsal.steps().stream()
                .max(Comparator.comparingDouble(step -> step.clients().p99()))
                .orElseThrow();
    }

    /** Of clients, during all steps. */
    static long calls(Rehearsal rehearsal) {
        return rehearsal.steps().stream()
                .mapToLong(step -> step.clients().calls())
                .sum();
    }

    /** Those that the server refused. */
    static long failed(Rehearsal rehearsal) {
        return rehearsal.steps().stream()
                .mapToLong(step -> step.clients().failed())
                .sum();
    }

    /** {@code Way back: exact behind expand and backfill, none behind contract. After 32 crashes the same end.} */
    public static String wayBack(Rehearsal rehearsal) {
        String back = back(rehearsal);
        return (back.isEmpty() ? "The way back was not tried. " : "Way back: " + back + ". ")
                + rehearsal.crashes().map(RehearsalSummary::crashes).orElse("Crashes were not tried.");
    }

    /** {@code exact behind expand and backfill, none behind contract}; empty where none was tried. */
    static String back(Rehearsal rehearsal) {
        Map<String, List<String>> alike = new LinkedHashMap<>();
        rehearsal
                .boundaries()
                .forEach(boundary -> boundary.undo()
                        .ifPresent(undo -> alike.computeIfAbsent(kind(undo), words -> new ArrayList<>())
                                .add(boundary.words().replaceFirst("^behind ", ""))));
        return String.join(
                ", ",
                alike.entrySet().stream()
                        .map(kind -> kind.getKey() + " behind " + listed(kind.getValue()))
                        .toList());
    }

    private static String kind(UndoSeen undo) {
        return switch (undo) {
            case UndoSeen.Exact exact -> "exact";
            case UndoSeen.Lossy lossy -> "with losses";
            case UndoSeen.Impossible impossible -> "none";
            case UndoSeen.Failed failed -> "refused";
        };
    }

    private static String listed(List<String> words) {
        return words.size() == 1
                ? words.getFirst()
                : String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
    }

    private static String crashes(CrashDrill drill) {
        int differences = drill.differences().size();
        return "After " + PlanSummary.count((long) drill.runnerDeaths() + drill.serverDeaths(), "crash", "crashes")
                + (differences == 0
                        ? " the same end."
                        : " another end: " + PlanSummary.count(differences, "difference") + ".");
    }
}
