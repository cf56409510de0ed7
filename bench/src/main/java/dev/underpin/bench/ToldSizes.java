package dev.underpin.bench;

import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.snapshot.Statistics;
import dev.underpin.model.snapshot.TableStatistics;
import java.util.List;
import java.util.stream.Stream;

/** Statistics that tell of so many rows, as far as recipes ask: plans are made for large tables, whatever there is. */
final class ToldSizes {

    private static final long BYTES_A_ROW = 130;

    private ToldSizes() {}

    static Statistics of(long rows, Stream<ObjectName> tables) {
        List<TableStatistics> told = tables.map(table -> new TableStatistics(
                        table, rows, rows * BYTES_A_ROW, rows * BYTES_A_ROW / 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, null, null))
                .toList();
        return new Statistics(-1, null, -1, told, List.of(), List.of(), List.of());
    }
}
