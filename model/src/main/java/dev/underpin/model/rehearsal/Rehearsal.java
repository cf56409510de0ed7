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
 * @param alone the same steps with nobody else there, up to the one that did not go through
 * @param foretold how long steps take with all rows, where that was estimated
 * @param replica that followed the stage, where there was one
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
        List<StepAlone> alone,
        List<Foretold> foretold,
        Optional<ReplicaSeen> replica,
        List<Boundary> boundaries,
        Optional<CrashDrill> crashes,
        Optional<ReplayedWorkload> workload,
        Verdict verdict) {

    public Rehearsal {
        steps = List.copyOf(steps);
        alone = List.copyOf(alone);
        foretold = List.copyOf(foretold);
        boundaries = List.copyOf(boundaries);
    }

    /** What the step did with nobody else there; empty where it never came to that. */
    public Optional<StepAlone> alone(StepSeen step) {
        return alone.stream().filter(lone -> lone.step() == step.step()).findFirst();
    }
}
