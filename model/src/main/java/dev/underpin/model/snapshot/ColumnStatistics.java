package dev.underpin.model.snapshot;

import dev.underpin.model.catalog.ColumnName;
import java.util.List;

/**
 * How a column's values are spread, as the engine's planner sees it.
 *
 * @param nullFraction 0 to 1
 * @param averageBytes of one value
 * @param distinct values, as a count
 * @param correlation of value order with physical order, -1 to 1; 0 where unknown
 * @param commonFrequencies of the most common values, falling; the values themselves are not kept
 */
public record ColumnStatistics(
        ColumnName column,
        double nullFraction,
        int averageBytes,
        double distinct,
        double correlation,
        List<Double> commonFrequencies) {
    public ColumnStatistics {
        commonFrequencies = List.copyOf(commonFrequencies);
    }
}
