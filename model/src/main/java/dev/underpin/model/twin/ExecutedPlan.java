package dev.underpin.model.twin;

import java.util.List;
import java.util.stream.Stream;

/**
 * A query plan as it was run, without the values of its query.
 *
 * @param milliseconds the execution took; NaN where nobody says
 * @param planning milliseconds before it; NaN where nobody says
 * @param compiling milliseconds of these went into machine code for it; 0 where none was made
 * @param triggers that its changes of rows fired
 */
public record ExecutedPlan(
        ExecutedStep top, double milliseconds, double planning, double compiling, List<FiredTrigger> triggers) {

    public ExecutedPlan {
        triggers = List.copyOf(triggers);
    }

    /** All steps, each before those it gets its rows from. */
    public Stream<ExecutedStep> steps() {
        return top.all();
    }
}
