package dev.underpin.model.rehearsal;

import dev.underpin.model.plan.PhaseKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A state in which a plan may rest for days: between two phases, or where it waits for a deployment.
 *
 * @param behind the phase that has just ended, or that waits; empty before the first
 * @param deployment whether the plan waits here for the new application
 * @param needed the applications that have to work here: the old one up to the deployment, the new one from there on
 * @param refused the statements of either application that do not work here, with the server's words
 * @param undo what came of going back from here to the beginning; empty before the first phase, and at a deployment
 */
public record Boundary(
        Optional<PhaseKind> behind,
        boolean deployment,
        List<Application> needed,
        List<Refusal> refused,
        Optional<UndoSeen> undo) {
    public Boundary {
        needed = List.copyOf(needed);
        refused = List.copyOf(refused);
    }

    /** The same with refusals of these statements alone, by their numbers. */
    public Boundary of(Set<Integer> statements) {
        return new Boundary(
                behind,
                deployment,
                needed,
                refused.stream()
                        .filter(refusal -> statements.contains(refusal.statement()))
                        .toList(),
                undo);
    }

    /** {@code at the start}, {@code behind expand}, {@code at the deployment in switch}. */
    public String words() {
        String phase = behind.map(PhaseKind::word).orElse("");
        if (deployment) {
            return "at the deployment in " + phase;
        }
        return behind.isEmpty() ? "at the start" : "behind " + phase;
    }
}
