package dev.underpin.model.plan;

import java.util.List;

/** Steps that belong together: between two phases is a good place to stop. */
public record Phase(PhaseKind kind, List<Step> steps) {
    public Phase {
        steps = List.copyOf(steps);
    }
}
