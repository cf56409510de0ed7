package dev.underpin.model.rehearsal;

import org.jspecify.annotations.Nullable;

/**
 * How far a column of made rows is from the one it stands for, as ANALYZE sees both.
 *
 * @param distribution the largest difference of the two distribution functions; of columns that have common values only, half the sum of
 *     all differences of frequency; null where values could not be compared
 * @param nullFraction difference of the shares of NULL
 * @param distinct values made over values expected
 * @param correlation difference of the correlations with the physical order; null where one is not known
 */
public record ColumnFit(
        String column,
        @Nullable Double distribution,
        double nullFraction,
        double distinct,
        @Nullable Double correlation) {

    private static final double DISTRIBUTION = 0.02;
    private static final double NULL_FRACTION = 0.005;
    private static final double DISTINCT = 0.05;
    private static final double CORRELATION = 0.05;

    public boolean distributionFits() {
        return distribution == null || distribution <= DISTRIBUTION;
    }

    public boolean nullFractionFits() {
        return Math.abs(nullFraction) <= NULL_FRACTION;
    }

    public boolean distinctFits() {
        return Math.abs(distinct - 1) <= DISTINCT;
    }

    public boolean correlationFits() {
        return correlation == null || Math.abs(correlation) <= CORRELATION;
    }

    /** Whether it is near enough in everything. */
    public boolean fits() {
        return distributionFits() && nullFractionFits() && distinctFits() && correlationFits();
    }
}
