package dev.underpin.tune.rewrite;

import java.util.List;
import java.util.stream.Stream;

/**
 * A change of a query's text, and what has to hold for it.
 *
 * @param reasons why both give the same, beside the guards: sentences without values
 * @param claim what is promised of it
 */
public record Draft(List<Edit> edits, List<Guard> guards, List<String> reasons, Claim claim) {
    public Draft {
        edits = List.copyOf(edits);
        guards = List.copyOf(guards);
        reasons = List.copyOf(reasons);
    }

    Draft(List<Edit> edits, List<Guard> guards) {
        this(edits, guards, List.of());
    }

    Draft(List<Edit> edits, List<Guard> guards, List<String> reasons) {
        this(edits, guards, reasons, new SameRows());
    }

    boolean holds() {
        return guards.stream().allMatch(Guard::holds);
    }

    /** Why both give the same. */
    List<String> since() {
        return Stream.concat(guards.stream().map(Guard::here), reasons.stream()).toList();
    }
}
