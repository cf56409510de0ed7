package dev.underpin.tune;

import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.snapshot.TableStatistics;
import dev.underpin.model.twin.IndexWish;
import dev.underpin.model.twin.Scan;
import dev.underpin.model.workload.QueryStat;
import dev.underpin.sql.Dialect;
import dev.underpin.sql.StatementKind;
import dev.underpin.sql.Verb;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Upkeep by the rows that a workload writes. Each row that is written is an entry in each index of its table; but an update that changes nothing
 * that an index holds may find room beside the former row (a HOT update) and then writes no entry. How often it does is known from the counts.
 */
final class WorkloadUpkeep implements Upkeep {

    /** What one entry is taken to cost: nobody has measured it on the user's machine. */
    private static final double MILLISECONDS = 0.005;

    private static final double COST = 0.25;

    /**
     * What one query writes.
     *
     * @param rows in all its calls
     * @param changed columns that its UPDATE sets; empty for rows that come or go
     * @param each cost of one entry in one index
     * @param critical whether it may not become more expensive
     */
    record Writes(ObjectName table, double rows, Set<String> changed, double each, boolean critical) {
        Writes {
            changed = Set.copyOf(changed);
        }
    }

    private final List<Writes> writes;
    private final Map<ObjectName, Double> hot = new HashMap<>();

    /** @param today the indexes that the counts were made with */
    WorkloadUpkeep(List<Writes> writes, Map<ObjectName, TableStatistics> counts, Collection<IndexWish> today) {
        this.writes = List.copyOf(writes);
        Map<ObjectName, Double> updated = new HashMap<>();
        Map<ObjectName, Double> free = new HashMap<>();
        for (Writes write : writes) {
            if (!write.changed().isEmpty()) {
                updated.merge(write.table(), write.rows(), Double::sum);
                free.merge(write.table(), touches(write, today) ? 0 : write.rows(), Double::sum);
            }
        }
        updated.forEach((table, rows) -> {
            TableStatistics count = counts.get(table);
            double share = free.getOrDefault(table, 0.0) / Math.max(rows, 1);
            if (count != null && count.updated() > 0 && share > 0) {
                hot.put(table, Math.clamp(count.hotUpdates() / (count.updated() * share), 0.0, 1.0));
            }
        });
    }

    /**
     * Upkeep by what the queries of a workload write.
     *
     * @param timed in milliseconds; else in the planner's units
     */
    static WorkloadUpkeep of(
            Map<TuneQuery, QueryStat> queries,
            boolean timed,
            Dialect dialect,
            Map<ObjectName, TableStatistics> counts,
            Collection<IndexWish> today) {
        List<Writes> writes = new ArrayList<>();
        queries.forEach((query, stat) -> query.scans().stream()
                .filter(Scan::written)
                .forEach(scan -> {
                    double rows = Math.max(stat.rows(), Math.max(stat.calls(), 1));
                    long entries = today.stream()
                            .filter(index -> index.table().equals(scan.table()))
                            .count();
                    writes.add(new Writes(
                            scan.table(),
                            rows,
                            changed(query.text(), dialect),
                            query.stake().weight()
                                    * (timed
                                            ? Math.min(
                                                    MILLISECONDS, stat.time().total() / (rows * Math.max(entries, 1)))
                                            : COST),
                            query.stake().critical()));
                }));
        return new WorkloadUpkeep(writes, counts, today);
    }

    /** Rows that come are entries, whatever an INSERT does where they are there already. */
    private static Set<String> changed(String text, Dialect dialect) {
        return StatementKind.of(text, dialect).verb() == Verb.INSERT ? Set.of() : ChangedColumns.of(text, dialect);
    }

    @Override
    public double of(Collection<IndexWish> indexes) {
        return of(indexes, writes);
    }

    /** Of critical queries alone. */
    double critical(Collection<IndexWish> indexes) {
        return of(indexes, writes.stream().filter(Writes::critical).toList());
    }

    private double of(Collection<IndexWish> indexes, List<Writes> among) {
        Map<ObjectName, List<IndexWish>> byTable = indexes.stream().collect(Collectors.groupingBy(IndexWish::table));
        double cost = 0;
        for (Writes write : among) {
            List<IndexWish> its = byTable.getOrDefault(write.table(), List.of());
            boolean inPlace = !write.changed().isEmpty() && !touches(write, its);
            double share = inPlace ? 1 - hot.getOrDefault(write.table(), 0.0) : 1;
            cost += write.rows() * its.size() * write.each() * share;
        }
        return cost;
    }

    /** Whether one of the indexes holds what is changed, or hangs on it. BRIN does not count: from 16 on it may stay behind. */
    private static boolean touches(Writes write, Collection<IndexWish> indexes) {
        return indexes.stream()
                .filter(index ->
                        index.table().equals(write.table()) && !index.method().equals("brin"))
                .anyMatch(index -> write.changed().stream().anyMatch(column -> hangsOn(index, column)));
    }

    private static boolean hangsOn(IndexWish index, String column) {
        return index.holds(column)
                || index.predicate() != null && names(index.predicate(), column)
                || index.keys().stream().anyMatch(key -> key.expression() != null && names(key.expression(), column));
    }

    /** As a whole word. */
    private static boolean names(String text, String column) {
        return text.contains(column)
                && Pattern.compile("\\b" + Pattern.quote(column) + "\\b")
                        .matcher(text)
                        .find();
    }
}
