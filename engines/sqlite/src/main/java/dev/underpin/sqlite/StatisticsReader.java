package dev.underpin.sqlite;

import dev.underpin.model.catalog.Catalog;
import dev.underpin.model.catalog.Index;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.catalog.TableKind;
import dev.underpin.model.snapshot.IndexStatistics;
import dev.underpin.model.snapshot.Statistics;
import dev.underpin.model.snapshot.TableStatistics;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Sizes and numbers of rows. SQLite keeps neither, so rows are counted and pages are walked, both within a budget that is
 * short enough for writers to wait: outside of WAL mode they must.
 */
final class StatisticsReader {

    private static final Duration ONE_COUNT = Duration.ofMillis(500);
    private static final Duration ALL_COUNTS = Duration.ofSeconds(3);
    private static final Duration ALL_PAGES = Duration.ofSeconds(2);

    private final CatalogSession session;
    private final Catalog catalog;
    private final List<String> unseen;
    private final Map<String, Long> bytes = new HashMap<>();
    private final Map<String, Long> analyzed = new HashMap<>();
    private long databaseBytes = -1;
    private int uncounted;

    StatisticsReader(CatalogSession session, Catalog catalog, List<String> unseen) {
        this.session = session;
        this.catalog = catalog;
        this.unseen = unseen;
    }

    Statistics read() {
        session.each("size", row -> databaseBytes = row.large("bytes"));
        boolean sized = collect("page_sizes", "bytes", ALL_PAGES, bytes);
        collect("analyzed_rows", "row_count", session.timeout(), analyzed);
        var tables = new ArrayList<TableStatistics>();
        var indexes = new ArrayList<IndexStatistics>();
        long start = System.nanoTime();
        List<Table> all = catalog.tables().toList();
        for (Table table : all) {
            session.progress().at("counting rows", tables.size(), all.size());
            boolean time = System.nanoTime() - start < ALL_COUNTS.toNanos();
            tables.add(statistics(table, time ? count(table) : -1));
            table.indexes().forEach(index -> indexes.add(statistics(table, index)));
        }
        say(sized);
        return new Statistics(databaseBytes, null, -1, tables, indexes, List.of(), List.of());
    }

    private void say(boolean sized) {
        if (!session.scratch()) {
            unseen.add("SQLite does not count how often tables and indexes are used.");
        }
        if (!sized) {
            unseen.add("Sizes of single tables and indexes are not known: reading every page takes longer than "
                    + ALL_PAGES.toSeconds() + " seconds.");
        }
        if (uncounted > 0) {
            unseen.add("Rows of " + uncounted + (uncounted == 1 ? " table" : " tables")
                    + " were not counted for want of time: ANALYZE leaves numbers that can be read instead.");
        }
    }

    /** False where the engine would not tell, or not in time. */
    private boolean collect(String topic, String number, Duration time, Map<String, Long> into) {
        try {
            session.rows(
                    new CatalogQuery(topic).text(),
                    List.of(),
                    time,
                    row -> into.put(row.text("name"), row.large(number)));
            return true;
        } catch (SQLException absent) {
            into.clear();
            return false;
        }
    }

    /** Counted, or as ANALYZE last saw it where counting takes too long; -1 for neither. */
    private long count(Table table) {
        var counted = new ArrayList<Long>();
        try {
            session.rows(
                    "SELECT count(*) AS row_count FROM main."
                            + Names.quote(table.name().name()),
                    List.of(),
                    ONE_COUNT,
                    row -> counted.add(row.large("row_count")));
            return counted.getFirst();
        } catch (SQLException tooLong) {
            return -1;
        }
    }

    private TableStatistics statistics(Table table, long counted) {
        String name = table.name().name();
        long rows = counted >= 0 ? counted : analyzed.getOrDefault(name, -1L);
        if (rows < 0 && table.kind() != TableKind.VIRTUAL) {
            uncounted++;
        }
        long indexBytes = bytes.isEmpty()
                ? -1
                : table.indexes().stream()
                        .mapToLong(index -> bytes.getOrDefault(index.name(), 0L))
                        .sum();
        return new TableStatistics(
                table.name(),
                rows,
                bytes.getOrDefault(name, -1L),
                indexBytes,
                0,
                -1,
                -1,
                -1,
                -1,
                -1,
                -1,
                -1,
                -1,
                null,
                null);
    }

    /** The primary key of a table without rowid is the table, so its index takes no room of its own. */
    private IndexStatistics statistics(Table table, Index index) {
        long size = bytes.isEmpty() ? -1 : bytes.getOrDefault(index.name(), 0L);
        return new IndexStatistics(Names.inMain(index.name()), table.name(), size, -1);
    }
}
