package dev.underpin.model.snapshot;

import dev.underpin.model.catalog.ColumnName;
import dev.underpin.model.catalog.ObjectName;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How much there is and how it is used. Holds no value of any row: frequencies and shares only.
 *
 * @param databaseBytes on disk; -1 where unknown
 * @param countersSince when the usage counters were last reset; null where never or unknown
 * @param oldestTransactionAge transactions since the oldest unfrozen row; -1 where the engine has no such thing
 */
public record Statistics(
        long databaseBytes,
        @Nullable Instant countersSince,
        long oldestTransactionAge,
        List<TableStatistics> tables,
        List<IndexStatistics> indexes,
        List<ColumnStatistics> columns,
        List<SequencePosition> sequences) {

    /** Nothing known, as for a database that was made from a script a moment ago. */
    public static final Statistics NONE = new Statistics(-1, null, -1, List.of(), List.of(), List.of(), List.of());

    public Statistics {
        tables = List.copyOf(tables);
        indexes = List.copyOf(indexes);
        columns = List.copyOf(columns);
        sequences = List.copyOf(sequences);
    }

    /** Sizes and uses alone: without moments, what is known of columns, and the values that sequences have come to. */
    public Statistics uses() {
        return new Statistics(
                databaseBytes,
                countersSince,
                -1,
                tables.stream().map(TableStatistics::uses).toList(),
                indexes,
                List.of(),
                List.of());
    }

    /** Whether anything is known of real use: without it no rule may judge by rows or counters. */
    public boolean known() {
        return !tables.isEmpty();
    }

    public Map<ObjectName, TableStatistics> byTable() {
        return keyed(tables, TableStatistics::table);
    }

    public Map<ObjectName, IndexStatistics> byIndex() {
        return keyed(indexes, IndexStatistics::index);
    }

    public Map<ColumnName, ColumnStatistics> byColumn() {
        return keyed(columns, ColumnStatistics::column);
    }

    public Optional<SequencePosition> position(ObjectName sequence) {
        return sequences.stream()
                .filter(position -> position.sequence().equals(sequence))
                .findFirst();
    }

    private static <K, V> Map<K, V> keyed(List<V> values, Function<V, K> key) {
        return values.stream().collect(Collectors.toMap(key, value -> value, (first, second) -> first));
    }
}
