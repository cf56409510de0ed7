package dev.underpin.tune.rule;

import dev.underpin.model.catalog.Table;
import dev.underpin.model.twin.ExecutedStep;
import dev.underpin.tune.query.ReviewedPlan;
import java.util.List;
import java.util.Optional;

/** The columns of one table by which a step sorts or groups, where it is nothing else. */
record SortedColumns(Table table, List<String> columns) {

    /** Empty where rows of several tables are sorted, or what is computed of them. */
    static Optional<SortedColumns> of(ReviewedPlan plan, ExecutedStep step) {
        List<ExecutedStep> reads =
                step.all().filter(below -> below.relation() != null).toList();
        if (reads.size() != 1 || step.keys().isEmpty()) {
            return Optional.empty();
        }
        List<String> names = step.keys().stream()
                .map(key -> key.substring(key.lastIndexOf('.') + 1).replace("\"", ""))
                .toList();
        return plan.table(reads.getFirst())
                .filter(table ->
                        names.stream().allMatch(name -> table.column(name).isPresent()))
                .map(table -> new SortedColumns(table, names));
    }
}
