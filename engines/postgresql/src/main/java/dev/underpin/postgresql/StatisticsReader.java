package dev.underpin.postgresql;

import dev.underpin.model.catalog.ColumnName;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.snapshot.ColumnStatistics;
import dev.underpin.model.snapshot.IndexStatistics;
import dev.underpin.model.snapshot.SequencePosition;
import dev.underpin.model.snapshot.Statistics;
import dev.underpin.model.snapshot.TableStatistics;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/** Sizes, usage counters and the planner's view of columns. */
final class StatisticsReader {

    private final CatalogSession session;
    private final DatabaseReader.Facts facts;
    private final List<SequencePosition> positions;
    private final Map<ObjectName, Long> rows = new HashMap<>();

    StatisticsReader(CatalogSession session, DatabaseReader.Facts facts, List<SequencePosition> positions) {
        this.session = session;
        this.facts = facts;
        this.positions = positions;
    }

    Statistics read() {
        var tables = new ArrayList<TableStatistics>();
        var indexes = new ArrayList<IndexStatistics>();
        Map<ObjectName, Long> indexBytes = new HashMap<>();
        session.each("index_statistics", row -> {
            var index = new IndexStatistics(
                    new ObjectName(row.text("schema"), row.text("name")),
                    new ObjectName(row.text("table_schema"), row.text("table_name")),
                    row.number("bytes"),
                    row.numberOrUnknown("scans"));
            indexes.add(index);
            indexBytes.merge(index.table(), index.bytes(), Long::sum);
        });
        session.each("table_statistics", row -> {
            TableStatistics table = table(row, indexBytes);
            tables.add(table);
            rows.put(table.table(), table.rows());
        });
        var columns = new ArrayList<ColumnStatistics>();
        session.each(
                plannerTableReadable() ? "planner_statistics" : "column_statistics", row -> columns.add(column(row)));
        return new Statistics(
                facts.bytes(), facts.countersSince(), facts.transactionAge(), tables, indexes, columns, positions);
    }

    private boolean plannerTableReadable() {
        var readable = new AtomicBoolean();
        session.each("planner_statistics_readable", row -> readable.set(row.flag("readable")));
        return readable.get();
    }

    /** The planner's estimate where ANALYZE has made one, otherwise the live counter. */
    private static TableStatistics table(Row row, Map<ObjectName, Long> indexBytes) throws SQLException {
        long planner = row.number("planner_rows");
        long live = row.numberOrUnknown("live_rows");
        var name = new ObjectName(row.text("schema"), row.text("name"));
        return new TableStatistics(
                name,
                planner > 0 ? planner : Math.max(live, planner),
                row.number("bytes"),
                indexBytes.getOrDefault(name, 0L),
                row.number("toast_bytes"),
                row.numberOrUnknown("dead_rows"),
                row.numberOrUnknown("sequential_scans"),
                row.numberOrUnknown("index_scans"),
                row.numberOrUnknown("inserted"),
                row.numberOrUnknown("updated"),
                row.numberOrUnknown("deleted"),
                row.numberOrUnknown("hot_updates"),
                row.number("transaction_age"),
                row.instant("last_vacuum"),
                row.instant("last_analyze"));
    }

    /** A negative distinct count is a share of the rows (postgresql.org/docs/current/view-pg-stats.html). */
    private ColumnStatistics column(Row row) throws SQLException {
        var table = new ObjectName(row.text("schema"), row.text("table_name"));
        double distinct = row.real("distinct_values");
        return new ColumnStatistics(
                new ColumnName(table, row.text("column_name")),
                row.real("null_fraction"),
                (int) row.number("average_bytes"),
                distinct >= 0 ? distinct : Math.rint(-distinct * Math.max(0, rows.getOrDefault(table, 0L))),
                row.real("correlation"),
                row.names("frequencies").stream().map(Double::valueOf).toList());
    }
}
