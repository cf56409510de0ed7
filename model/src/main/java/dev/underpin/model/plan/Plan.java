package dev.underpin.model.plan;

import dev.underpin.model.catalog.ObjectName;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Ordered work from one catalog to another.
 *
 * @param id SHA-256 of everything else, in hex
 * @param engine the engine's id
 * @param serverVersion the major version that the plan was made for
 * @param from hash of the catalog it starts from
 * @param to hash of the catalog it ends at
 * @param changes what is different at the end
 * @param phases those that have steps, in their order
 * @param leftAlone what differs and is not touched, and why: one sentence each
 */
public record Plan(
        String id,
        String engine,
        int serverVersion,
        String from,
        String to,
        List<PlannedChange> changes,
        List<Phase> phases,
        List<String> leftAlone) {

    public Plan {
        changes = List.copyOf(changes);
        phases = List.copyOf(phases);
        leftAlone = List.copyOf(leftAlone);
    }

    public Stream<Step> steps() {
        return phases.stream().flatMap(phase -> phase.steps().stream());
    }

    public Optional<Phase> phase(PhaseKind kind) {
        return phases.stream().filter(phase -> phase.kind() == kind).findFirst();
    }

    /** The phase of a step, counted from 1 over all phases. */
    public PhaseKind phaseOf(int step) {
        int behind = 0;
        for (Phase phase : phases) {
            behind += phase.steps().size();
            if (step <= behind) {
                return phase.kind();
            }
        }
        throw new IllegalArgumentException("there is no step " + step);
    }

    /** What its changes are about, or about parts of. */
    public Set<ObjectName> changed() {
        return changes.stream()
                .flatMap(change -> Stream.ofNullable(change.subject().owner()))
                .collect(Collectors.toSet());
    }

    /** What can go wrong, over all steps. */
    public Stream<Hazard> hazards() {
        return steps().flatMap(step -> step.hazards().stream());
    }

    public boolean isEmpty() {
        return phases.isEmpty();
    }
}
