package dev.underpin.report;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.catalog.TableKind;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.model.snapshot.Snapshot;
import dev.underpin.model.snapshot.TableStatistics;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * A table in the overview. A partitioned table stands for all its partitions together.
 *
 * @param rows and the other counts: -1 where unknown
 * @param worst of its findings; null without any
 */
record DossierTable(
        Table table,
        long partitions,
        long rows,
        long bytes,
        long writes,
        int findings,
        @Nullable Severity worst) {

    private static final Comparator<DossierTable> MOST_FINDINGS = Comparator.comparingInt(DossierTable::findings)
            .thenComparingLong(DossierTable::rows)
            .reversed()
            .thenComparing(one -> one.table().name());

    static List<DossierTable> of(Snapshot snapshot, List<Finding> findings, Wholes wholes) {
        Set<ObjectName> parents = snapshot.catalog()
                .tables()
                .filter(table -> table.kind() == TableKind.PARTITIONED)
                .map(Table::name)
                .collect(toSet());
        Map<ObjectName, List<TableStatistics>> pieces = snapshot.statistics().tables().stream()
                .filter(one -> !parents.contains(one.table()))
                .collect(groupingBy(piece -> wholes.of(piece.table())));
        Map<ObjectName, Long> partitions = snapshot.catalog()
                .tables()
                .filter(table -> table.isPartition() && table.kind() != TableKind.PARTITIONED)
                .collect(groupingBy(table -> wholes.of(table.name()), counting()));
        List<DossierTable> lines = new ArrayList<>();
        Map<ObjectName, List<Severity>> severities = severities(findings, wholes);
        snapshot.catalog()
                .tables()
                .filter(table -> wholes.of(table.name()).equals(table.name()))
                .forEach(table -> {
                    List<TableStatistics> known = pieces.getOrDefault(table.name(), List.of());
                    List<Severity> found = severities.getOrDefault(table.name(), List.of());
                    lines.add(new DossierTable(
                            table,
                            partitions.getOrDefault(table.name(), 0L),
                            sum(known, TableStatistics::rows),
                            sum(known, TableStatistics::totalBytes),
                            sum(known, TableStatistics::writes),
                            found.size(),
                            found.stream().min(Comparator.naturalOrder()).orElse(null)));
                });
        lines.sort(MOST_FINDINGS);
        return lines;
    }

    private static Map<ObjectName, List<Severity>> severities(List<Finding> findings, Wholes wholes) {
        return findings.stream()
                .filter(finding -> finding.subject().owner() != null)
                .collect(groupingBy(
                        finding -> wholes.of(
                                Objects.requireNonNull(finding.subject().owner())),
                        mapping(Finding::severity, toList())));
    }

    /** Of what is known; -1 where nothing is. */
    private static long sum(List<TableStatistics> pieces, ToLongFunction<TableStatistics> count) {
        long[] known =
                pieces.stream().mapToLong(count).filter(number -> number >= 0).toArray();
        return known.length == 0 ? -1 : Arrays.stream(known).sum();
    }

    String name() {
        return table.name().toString();
    }

    /** What sets it apart from an ordinary table; empty for one. */
    String remark() {
        return switch (table.kind()) {
            case ORDINARY -> "";
            case PARTITIONED -> partitions + (partitions == 1 ? " partition" : " partitions");
            case FOREIGN -> "foreign";
            case VIRTUAL -> "virtual";
        };
    }

    String worstWord() {
        return worst == null ? "" : worst.word();
    }

    /** For sorting, worst first; behind all others without a finding. */
    long worstOrder() {
        return Arrays.stream(Severity.values())
                .filter(severity -> worst == null || severity.compareTo(worst) < 0)
                .count();
    }
}
