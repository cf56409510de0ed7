package dev.underpin.tune.structure;

import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.tune.StructureAdvice;
import dev.underpin.model.twin.ExecutedStep;
import dev.underpin.model.twin.StepFigure;
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
public final class JointStatistics implements StructureRule {

    private static final double FAR_OFF = 10;

    /** Below this many rows a wrong guess hurts nobody. */
    private static final double FEW_ROWS = 100;

    @Override
    public Stream<StructureAdvice> advice(StructureFacts facts) {
        return facts.tables().flatMap(table -> {
            Map<Set<String>, ExecutedStep> worst = new LinkedHashMap<>();
            facts.seen().stream()
                    .filter(scan -> table.name().name().equals(scan.relation()) && isFarOff(scan))
                    .filter(scan -> scan.equal().stream()
                            .allMatch(column -> table.column(column).isPresent()))
                    .filter(scan -> !facts.hasJointStatistics(table, scan.equal()))
                    .forEach(scan -> worst.merge(
                            new TreeSet<>(scan.equal()),
                            scan,
                            (one, other) ->
                                    one.passes().excess() > other.passes().excess() ? one : other));
            return isOnlyOfItsName(facts, table)
                    ? worst.entrySet().stream().map(found -> advice(facts, table, found.getKey(), found.getValue()))
                    : Stream.empty();
        });
    }

    /** Whether it is a use of a table that this rule speaks of, where the table is the only one of its name. */
    public static boolean isFarOff(ExecutedStep scan) {
        return scan.equal().size() > 1
                && scan.passes().excess() >= FAR_OFF
                && scan.passes().actual() >= FEW_ROWS
                && scan.figure(StepFigure.ROWS_REMOVED_BY_RECHECK) == 0;
    }

    /** Plans name no schema. */
    private static boolean isOnlyOfItsName(StructureFacts facts, Table table) {
        return facts.tables()
                        .filter(other -> other.name().name().equals(table.name().name()))
                        .count()
                == 1;
    }

    private static StructureAdvice advice(StructureFacts facts, Table table, Set<String> columns, ExecutedStep scan) {
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
                        scan.passes().expected(),
                        scan.passes().actual(),
                        scan.passes().excess())),
                List.of(
                        "CREATE STATISTICS " + facts.phrasing().quote(name) + " (dependencies, ndistinct, mcv) ON "
                                + facts.phrasing().columns(List.copyOf(columns)) + " FROM "
                                + facts.phrasing().quote(table.name()),
                        "ANALYZE " + facts.phrasing().quote(table.name())),
                List.of());
    }
}
