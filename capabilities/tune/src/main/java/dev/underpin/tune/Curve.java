package dev.underpin.tune;

import dev.underpin.model.twin.WhatIf;
import java.util.List;

/**
 * What indexes bring for the room they take.
 *
 * @param before what the workload costs today
 * @param choices the first is today; each is better than the one before: cheaper, or as cheap in less room
 * @param floor no choice of the indexes that were thought of, of whatever size, makes it cheaper than this
 * @param calls how often the planner was asked
 * @param refused what the engine does not take
 */
public record Curve(double before, List<Choice> choices, double floor, int calls, List<WhatIf.Refused> refused) {
    public Curve {
        choices = List.copyOf(choices);
        refused = List.copyOf(refused);
    }

    /** The best that there is room for; today's where nothing pays. */
    public Choice within(long bytes) {
        return choices.reversed().stream()
                .filter(choice -> choice.bytes() <= bytes)
                .findFirst()
                .orElseThrow();
    }
}
