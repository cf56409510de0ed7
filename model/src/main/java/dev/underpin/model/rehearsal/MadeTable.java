package dev.underpin.model.rehearsal;

import dev.underpin.model.catalog.ObjectName;
import java.util.List;

/**
 * A table with made rows.
 *
 * @param asked so many rows the statistics and the scale ask for
 * @param columns of which both sides have statistics, in the table's order
 * @param references by foreign keys of one column
 */
public record MadeTable(
        ObjectName table, long asked, long made, List<ColumnFit> columns, List<ReferenceFit> references) {
    public MadeTable {
        columns = List.copyOf(columns);
        references = List.copyOf(references);
    }
}
