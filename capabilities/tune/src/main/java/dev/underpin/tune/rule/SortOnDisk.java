package dev.underpin.tune.rule;

import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Card.Need;
import dev.underpin.model.finding.CardText;
import dev.underpin.model.finding.Draft;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.model.twin.ExecutedStep;
import dev.underpin.model.twin.StepFigure;
import dev.underpin.tune.query.PlanRule;
import dev.underpin.tune.query.ReviewedPlan;
import java.util.stream.Stream;

/** A sort that needed files. */
public final class SortOnDisk implements PlanRule {

    private static final Card CARD = CardText.of(
                    SortOnDisk.class, "Sort that does not fit into memory", Severity.MEDIUM)
            .needs(Need.PLAN)
            .when("A sort in a plan that was run wrote a megabyte or more into temporary files.")
            .effect("What does not fit into work_mem is sorted in pieces on disk and merged from there.")
            .instead("An index that has the order, fewer and narrower columns, or more work_mem for this query.")
            .links("https://www.postgresql.org/docs/current/runtime-config-resource.html#GUC-WORK-MEM");

    @Override
    public Card card() {
        return CARD;
    }

    private static final double LEAST = 1 << 20;

    /** What is sorted in memory takes more room there than in a file. */
    private static final double ROOM_IN_MEMORY = 3;

    @Override
    public Stream<Finding> judge(ReviewedPlan plan) {
        return plan.steps()
                .filter(step -> step.figure(StepFigure.SORT_DISK_BYTES) >= LEAST)
                .map(step -> told(plan, step));
    }

    private Finding told(ReviewedPlan plan, ExecutedStep step) {
        double disk = step.figure(StepFigure.SORT_DISK_BYTES);
        String memory = WorkMemory.advice(this, plan, ROOM_IN_MEMORY * disk) + " Leave out columns that nobody reads.";
        Draft draft = finding(
                        plan,
                        "It sorts " + number(step.passes().rows()) + " rows in " + size(disk) + " of temporary files.")
                .evidence(Evidence.observed("Sorted by " + String.join(", ", step.keys()) + "." + took(plan, step)));
        return draft.advice(SortedColumns.of(plan, step)
                .map(columns -> "An index has the order without sorting: "
                        + plan.indexOn(columns.table(), columns.columns()) + ". Else: " + memory)
                .orElse(memory));
    }
}
