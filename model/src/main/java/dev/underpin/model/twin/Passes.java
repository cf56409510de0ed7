package dev.underpin.model.twin;

/**
 * How often a step was run and what came of it.
 *
 * @param expected rows of one pass, as the planner thought
 * @param actual rows of one pass, on average
 * @param loops passes; with workers, those of all of them
 * @param milliseconds of all passes, with the steps below; of workers, those of one; NaN where times were not taken
 */
public record Passes(double expected, double actual, double loops, double milliseconds) {

    /** How many times as many rows came as were expected. Where a plan stops early, fewer come than there are; never more. */
    public double excess() {
        return actual / Math.max(1, expected);
    }

    /** How many times as many rows were expected as came. */
    public double shortfall() {
        return expected / Math.max(1, actual);
    }

    /** Rows of all passes. */
    public double rows() {
        return actual * loops;
    }
}
