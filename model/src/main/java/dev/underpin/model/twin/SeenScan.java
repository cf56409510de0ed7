package dev.underpin.model.twin;

import java.util.Set;

/**
 * A use of a table in a plan that was run, with what was expected of it and what came. Where a plan stops early, fewer rows come than there
 * are; never more.
 *
 * @param relation without its schema, which plans rarely name
 * @param equal the columns that are compared with one value each, where all of that must hold
 * @param expected rows of one pass
 * @param actual rows of one pass, on average
 */
public record SeenScan(String relation, Set<String> equal, double expected, double actual) {
    public SeenScan {
        equal = Set.copyOf(equal);
    }

    /** How many times as many rows came as were expected. */
    public double excess() {
        return actual / Math.max(1, expected);
    }
}
