package dev.underpin.tune.query;

import dev.underpin.model.catalog.Column;
import dev.underpin.model.catalog.Index;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.twin.ExecutedPlan;
import dev.underpin.model.twin.ExecutedStep;
import dev.underpin.model.twin.StepCondition;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A plan of a query as it was run, with the questions that rules ask of it. */
public record ReviewedPlan(ReviewedQuery query, ExecutedPlan plan, QueryContext context) {

    private static final int LONGEST_CONDITION = 120;

    /** Those that were run at all. */
    public Stream<ExecutedStep> steps() {
        return plan.steps().filter(step -> step.passes().loops() > 0);
    }

    /** What the execution took; NaN where nobody says. */
    public double milliseconds() {
        double whole = plan.milliseconds();
        return Double.isNaN(whole) ? plan.top().passes().milliseconds() : whole;
    }

    /** The table that a step reads; empty where several have its name, for plans name no schema. */
    public Optional<Table> table(ExecutedStep step) {
        List<Table> called = context.catalog()
                .tables()
                .filter(table -> table.name().name().equals(step.relation()))
                .toList();
        return called.size() == 1 ? Optional.of(called.getFirst()) : Optional.empty();
    }

    /** The index that a step reads by. */
    public Optional<Index> index(ExecutedStep step) {
        return table(step)
                .flatMap(table -> table.indexes().stream()
                        .filter(index -> index.name().equals(step.index()))
                        .findFirst());
    }

    /** The columns of its table that a condition of a step names, in the order in which the table has them. */
    public Set<String> columns(ExecutedStep step, StepCondition.Kind... kinds) {
        Set<String> named = new LinkedHashSet<>();
        Set<StepCondition.Kind> asked = Set.of(kinds);
        table(step).stream()
                .flatMap(table -> table.columns().stream())
                .map(Column::name)
                .filter(column -> step.conditions().stream()
                        .anyMatch(condition -> asked.contains(condition.kind())
                                && condition.columns().contains(column)))
                .forEach(named::add);
        return named;
    }

    /** A condition, shortened; it holds no values. */
    public static String text(StepCondition condition) {
        String text = condition.text();
        return text.length() <= LONGEST_CONDITION ? text : text.substring(0, LONGEST_CONDITION - 1) + "…";
    }

    /** CREATE INDEX over columns of a table; of a partition, of the whole. */
    public String indexOn(Table table, Collection<String> columns) {
        ObjectName whole =
                table.partition() == null ? table.name() : table.partition().parent();
        return "CREATE INDEX ON " + context.phrasing().quote(whole) + " ("
                + context.phrasing().columns(List.copyOf(columns)) + ")";
    }

    /** A setting that is kept in kilobytes; empty where it is not known. */
    public Optional<Double> bytes(String setting) {
        return context.setting(setting)
                .filter(value -> value.matches("\\d+"))
                .map(value -> 1_024.0 * Long.parseLong(value));
    }
}
