package dev.underpin.model.rehearsal;

import dev.underpin.model.catalog.ObjectName;

/**
 * How like the fan-out of a reference is.
 *
 * @param expected rows for each parent that has any, by the statistics
 * @param made the same among the rows that were made
 */
public record ReferenceFit(String column, ObjectName parent, double expected, double made) {

    private static final double LIMIT = 1.5;

    /** How many times too many or too few. */
    public double error() {
        return Math.max(expected / made, made / expected);
    }

    public boolean fits() {
        return error() <= LIMIT;
    }
}
