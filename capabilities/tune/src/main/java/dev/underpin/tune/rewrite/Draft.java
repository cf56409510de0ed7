package dev.underpin.tune.rewrite;

import java.util.List;

/** A change of a query's text, and what has to hold for it. */
public record Draft(List<Edit> edits, List<Guard> guards) {
    public Draft {
        edits = List.copyOf(edits);
        guards = List.copyOf(guards);
    }

    boolean holds() {
        return guards.stream().allMatch(Guard::holds);
    }
}
