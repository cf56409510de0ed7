package dev.underpin.model.rehearsal;

import java.util.List;
import java.util.Optional;

/**
 * What was seen of a plan.
 *
 * @param plan its id
 * @param stage what it was run on
 * @param budget what it was allowed to cost
 * @param calm how clients fared before the first step
 * @param steps in their order, up to the one that did not go through
 * @param boundaries before the first phase and behind each
 * @param crashes where they were tried
 * @param workload whose statements stood for the application of today; empty where they were derived or written
 * @param verdict what follows
 */
public record Rehearsal(
        String plan,
        StageFacts stage,
        Budget budget,
        Latency calm,
        List<StepSeen> steps,
        List<Boundary> boundaries,
        Optional<CrashDrill> crashes,
        Optional<ReplayedWorkload> workload,
        Verdict verdict) {

    public Rehearsal {
        steps = List.copyOf(steps);
        boundaries = List.copyOf(boundaries);
    }
}
