package dev.underpin.tune.structure;

import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.tune.StructureAdvice;
import dev.underpin.model.twin.SeenScan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Columns that hang together, so that conditions on several of them leave far more rows than the planner expects. That is seen
 * where a plan was run; the statistics of single columns cannot tell.
 */
final class JointStatistics implements StructureRule {

    private static final double FAR_OFF = 10;

    /** Below this many rows a wrong guess hurts nobody. */
    private static final double FEW_ROWS = 100;

    @Override
    public Stream<StructureAdvice> advice(StructureFacts facts) {
        return facts.tables().flatMap(table -> {
            Map<Set<String>, SeenScan> worst = new LinkedHashMap<>();
            facts.seen().stream()
                    .filter(scan -> scan.relation().equals(table.name().name()) && isFarOff(scan))
                    .filter(scan -> scan.equal().stream()
                            .allMatch(column -> table.column(column).isPresent()))
                    .filter(scan -> !facts.hasJointStatistics(table, scan.equal()))
                    .forEach(scan -> worst.merge(
                            new TreeSet<>(scan.equal()),
                            scan,
                            (one, other) -> one.excess() > other.excess() ? one : other));
            return isOnlyOfItsName(facts, table)
                    ? worst.entrySet().stream().map(found -> advice(facts, table, found.getKey(), found.getValue()))
                    : Stream.empty();
        });
    }

    private static boolean isFarOff(SeenScan scan) {
        return scan.equal().size() > 1 && scan.excess() >= FAR_OFF && scan.actual() >= FEW_ROWS;
    }

    /** Plans name no schema. */
    private static boolean isOnlyOfItsName(StructureFacts facts, Table table) {
        return facts.tables()
                        .filter(other -> other.name().name().equals(table.name().name()))
                        .count()
                == 1;
    }

    private static StructureAdvice advice(StructureFacts facts, Table table, Set<String> columns, SeenScan scan) {
        var name =
                new ObjectName(table.name().schema(), table.name().name() + "_" + String.join("_", columns) + "_stat");
        return new StructureAdvice(
                StructureAdvice.Kind.JOINT_STATISTICS,
                table.name(),
                "Keep statistics of " + String.join(" and ", columns)
                        + " together: their values hang together, and the planner takes them for independent.",
                List.of(String.format(
                        Locale.ROOT,
                        "A plan that was run expected %,.0f rows where all of them are given, and found %,.0f: %,.0f times as many.",
                        scan.expected(),
                        scan.actual(),
                        scan.excess())),
                List.of(
                        "CREATE STATISTICS " + facts.phrasing().quote(name) + " (dependencies, ndistinct, mcv) ON "
                                + facts.phrasing().columns(List.copyOf(columns)) + " FROM "
                                + facts.phrasing().quote(table.name()),
                        "ANALYZE " + facts.phrasing().quote(table.name())),
                List.of());
    }
}
