package dev.underpin.tune.rule;

import dev.underpin.model.twin.ExecutedStep;
import dev.underpin.model.twin.StepFigure;

/** Rows that a step has read and not given on. */
final class ThrownAway {

    private static final double MANY = 10_000;
    private static final double TIMES_AS_MANY = 9;

    private ThrownAway() {}

    static double rows(ExecutedStep step) {
        return step.figure(StepFigure.ROWS_REMOVED_BY_FILTER);
    }

    /** Whether they are many, and nine of ten or more. */
    static boolean isNearlyAll(ExecutedStep step) {
        return rows(step) >= MANY && rows(step) >= TIMES_AS_MANY * step.passes().rows();
    }
}
