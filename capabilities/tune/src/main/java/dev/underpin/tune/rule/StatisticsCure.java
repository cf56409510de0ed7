package dev.underpin.tune.rule;

import dev.underpin.model.catalog.ColumnName;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.twin.ExecutedStep;
import dev.underpin.model.twin.StepCondition;
import dev.underpin.tune.query.ReviewedPlan;
import dev.underpin.tune.structure.JointStatistics;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Statistics by which the planner would have known how many rows a step gives.
 *
 * @param what the step does, for a sentence
 */
record StatisticsCure(String what, String advice, List<String> statements) {

    /** A call of a function without values in it that is compared. */
    private static final Pattern CALL =
            Pattern.compile("\\(([a-z_][a-z0-9_]*\\((?:[^()…$]|\\([^()…$]*\\))*\\)) [=<>~]");

    private static final StepCondition.Kind[] OF_ROWS = {
        StepCondition.Kind.INDEX, StepCondition.Kind.RECHECK, StepCondition.Kind.FILTER
    };

    /** Empty where no statistics are known that would help, or others speak of them. */
    static Optional<StatisticsCure> of(ReviewedPlan plan, ExecutedStep step) {
        if (step.relation() != null && step.inputs().stream().allMatch(input -> input.relation() == null)) {
            return plan.table(step).flatMap(table -> ofTable(plan, step, table));
        }
        return step.keys().size() > 1 && step.kind().endsWith("Aggregate")
                ? SortedColumns.of(plan, step).map(columns -> ofGroups(plan, columns))
                : Optional.empty();
    }

    private static Optional<StatisticsCure> ofTable(ReviewedPlan plan, ExecutedStep step, Table table) {
        Set<String> columns = plan.columns(step, OF_ROWS);
        boolean known = columns.stream()
                .allMatch(column -> plan.context()
                        .statistic(new ColumnName(table.name(), column), "n_distinct")
                        .isPresent());
        if (!known || JointStatistics.isFarOff(step)) {
            return Optional.empty();
        }
        String name = plan.context().phrasing().quote(table.name());
        String analyse = "ANALYZE " + name;
        String what = "A search of " + table.name().name();
        if (step.conditions().stream().anyMatch(StepCondition::computed)) {
            return computed(step).map(expression -> ofExpression(plan, what, table, expression));
        }
        return Optional.of(
                switch (columns.size()) {
                    case 0 ->
                        new StatisticsCure(
                                what,
                                "Its size is not what it was when it was last counted: analyse it after large changes.",
                                List.of(analyse));
                    case 1 -> {
                        String column = columns.iterator().next();
                        yield new StatisticsCure(
                                what,
                                "Analyse it. If it is off afterwards, keep finer statistics of " + column + ".",
                                List.of(
                                        analyse,
                                        "ALTER TABLE " + name + " ALTER COLUMN "
                                                + plan.context().phrasing().quote(column) + " SET STATISTICS 1000",
                                        analyse));
                    }
                    default ->
                        new StatisticsCure(
                                what,
                                "Keep statistics of " + String.join(" and ", columns)
                                        + " together: their values hang together, and the planner takes them for independent.",
                                together(plan, table, List.copyOf(columns), "dependencies, ndistinct, mcv"));
                });
    }

    /** The only thing that its conditions compute, where it is compared as it is. */
    private static Optional<String> computed(ExecutedStep step) {
        return step.conditions().stream()
                .flatMap(condition -> CALL.matcher(condition.text()).results())
                .map(found -> found.group(1))
                .distinct()
                .reduce((one, other) -> "")
                .filter(expression -> !expression.isEmpty());
    }

    private static StatisticsCure ofExpression(ReviewedPlan plan, String what, Table table, String expression) {
        String function = expression.substring(0, expression.indexOf('('));
        var name = new ObjectName(table.name().schema(), table.name().name() + "_" + function + "_stat");
        var phrasing = plan.context().phrasing();
        return new StatisticsCure(
                what,
                "Keep statistics of what is computed, or compare the column itself.",
                List.of(
                        "CREATE STATISTICS " + phrasing.quote(name) + " ON (" + expression + ") FROM "
                                + phrasing.quote(table.name()),
                        "ANALYZE " + phrasing.quote(table.name())));
    }

    private static StatisticsCure ofGroups(ReviewedPlan plan, SortedColumns columns) {
        return new StatisticsCure(
                "Grouping " + columns.table().name().name() + " by " + String.join(" and ", columns.columns()),
                "Let the planner know how many groups there are: their values hang together.",
                together(plan, columns.table(), columns.columns(), "ndistinct"));
    }

    private static List<String> together(ReviewedPlan plan, Table table, List<String> columns, String kinds) {
        var name =
                new ObjectName(table.name().schema(), table.name().name() + "_" + String.join("_", columns) + "_stat");
        var phrasing = plan.context().phrasing();
        return List.of(
                "CREATE STATISTICS " + phrasing.quote(name) + " (" + kinds + ") ON " + phrasing.columns(columns)
                        + " FROM " + phrasing.quote(table.name()),
                "ANALYZE " + phrasing.quote(table.name()));
    }
}
