package dev.underpin.tune;

import dev.underpin.model.twin.WhatIf;
import java.util.List;

/**
 * What indexes bring for the room they take.
 *
 * @param before what the workload costs today
 * @param choices each with more room than the one before, and cheaper
 * @param floor no choice of the indexes that were thought of, of whatever size, makes it cheaper than this
 * @param calls how often the planner was asked
 * @param refused what the engine does not take
 */
public record Curve(double before, List<Choice> choices, double floor, int calls, List<WhatIf.Refused> refused) {
    public Curve {
        choices = List.copyOf(choices);
        refused = List.copyOf(refused);
    }

    /** The best that there is room for; nothing where that is today's. */
    public Choice within(long bytes) {
        return choices.stream()
                .filter(choice -> choice.bytes() <= bytes)
                .reduce((one, other) -> other.cost() < one.cost() ? other : one)
                .orElseThrow();
    }
}
