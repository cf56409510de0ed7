package dev.underpin.tune.rule;

import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Card.Need;
import dev.underpin.model.finding.CardText;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.model.twin.ExecutedStep;
import dev.underpin.model.twin.StepFigure;
import dev.underpin.tune.query.PlanRule;
import dev.underpin.tune.query.ReviewedPlan;
import java.util.stream.Stream;

/** A hash table that needed files. */
public final class HashOnDisk implements PlanRule {

    private static final Card CARD = CardText.of(
                    HashOnDisk.class, "Hash table that does not fit into memory", Severity.MEDIUM)
            .needs(Need.PLAN)
            .when(
                    "A hash join in a plan that was run was cut into batches, or a grouping by hash wrote into files: a megabyte or more.")
            .effect("Both inputs are written to disk, batch by batch, and read again.")
            .instead(
                    "Fewer rows or columns in it, more work_mem or hash_mem_multiplier for this query, an index in the order of the groups.")
            .links("https://www.postgresql.org/docs/current/runtime-config-resource.html#GUC-HASH-MEM-MULTIPLIER");

    @Override
    public Card card() {
        return CARD;
    }

    private static final double LEAST = 1 << 20;

    @Override
    public Stream<Finding> judge(ReviewedPlan plan) {
        return Stream.concat(
                plan.steps()
                        .filter(step -> step.kind().equals("Hash")
                                && step.figure(StepFigure.HASH_BATCHES) > 1
                                && whole(step) >= LEAST)
                        .map(step -> joined(plan, step)),
                plan.steps()
                        .filter(step -> step.figure(StepFigure.AGGREGATE_DISK_BYTES) >= LEAST)
                        .map(step -> grouped(plan, step)));
    }

    private static double whole(ExecutedStep step) {
        return step.figure(StepFigure.HASH_BATCHES) * step.figure(StepFigure.MEMORY_BYTES);
    }

    private Finding joined(ReviewedPlan plan, ExecutedStep step) {
        return finding(
                        plan,
                        "It joins by a hash table of " + number(step.passes().rows()) + " rows in "
                                + number(step.figure(StepFigure.HASH_BATCHES))
                                + " batches, of which all but the first go through files.")
                .evidence(Evidence.observed("A batch took up to " + size(step.figure(StepFigure.MEMORY_BYTES))
                        + "; the planner expected " + number(step.passes().expected()) + " rows."))
                .advice(memory(plan, whole(step))
                        + " Conditions that leave fewer rows before the join, and fewer columns, help as well.");
    }

    private Finding grouped(ReviewedPlan plan, ExecutedStep step) {
        String memory =
                memory(plan, step.figure(StepFigure.AGGREGATE_DISK_BYTES) + step.figure(StepFigure.MEMORY_BYTES));
        return finding(
                        plan,
                        "It groups rows by a hash table that took " + size(step.figure(StepFigure.AGGREGATE_DISK_BYTES))
                                + " of temporary files.")
                .evidence(Evidence.observed("Grouped by " + String.join(", ", step.keys()) + " into "
                        + number(step.passes().rows()) + " groups, where the planner expected "
                        + number(step.passes().expected()) + "." + took(plan, step)))
                .advice(SortedColumns.of(plan, step)
                        .map(columns -> memory + " An index in the order of the groups needs no memory at all: "
                                + plan.indexOn(columns.table(), columns.columns()) + ".")
                        .orElse(memory));
    }

    /** Enough in every version: from 15 on a hash table may take twice work_mem by itself. */
    private String memory(ReviewedPlan plan, double bytes) {
        return WorkMemory.advice(this, plan, bytes) + " A hash table may take hash_mem_multiplier times as much.";
    }
}
