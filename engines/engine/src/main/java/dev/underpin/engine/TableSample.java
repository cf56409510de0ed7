package dev.underpin.engine;

import dev.underpin.model.catalog.ObjectName;
import java.util.Map;
import java.util.Optional;

/**
 * Some rows of a table, by column.
 *
 * @param rows how many were looked at
 * @param complete whether that was the whole table
 */
public record TableSample(ObjectName table, long rows, boolean complete, Map<String, ColumnSample> columns) {
    public TableSample {
        columns = Map.copyOf(columns);
    }

    public Optional<ColumnSample> column(String name) {
        return Optional.ofNullable(columns.get(name));
    }
}
