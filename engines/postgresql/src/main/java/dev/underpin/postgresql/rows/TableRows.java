package dev.underpin.postgresql.rows;

import dev.underpin.model.catalog.Table;
import java.util.List;

/**
 * A table to be made.
 *
 * @param asked rows by the statistics and the scale
 * @param rows those that can be made, as far as is known beforehand
 * @param columns that are written; the others get their default or are computed
 */
record TableRows(Table table, long asked, long rows, List<ColumnRows> columns) {
    TableRows {
        columns = List.copyOf(columns);
    }

    void write(long row, CopyText out) {
        for (int i = 0; i < columns.size(); i++) {
            if (i > 0) {
                out.tab();
            }
            columns.get(i).write(row, out);
        }
        out.endOfRow();
    }
}
