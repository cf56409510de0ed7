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
import java.util.List;
import java.util.stream.Stream;

/** An index-only scan that goes to the table all the same. */
public final class IndexOnlyVisitsTable implements PlanRule {

    private static final Card CARD = CardText.of(
                    IndexOnlyVisitsTable.class, "Index-only scan that visits the table", Severity.LOW)
            .needs(Need.PLAN)
            .when(
                    "An index-only scan in a plan that was run looked 1,000 rows and more up in the table: half of those it found or more.")
            .effect(
                    "The index does not know who may see a row. That is known by page, and only VACUUM writes it down; where it has not been, each row is fetched as if the index lacked it.")
            .instead("VACUUM, and autovacuum often enough for this table.")
            .links("https://www.postgresql.org/docs/current/indexes-index-only-scans.html");

    @Override
    public Card card() {
        return CARD;
    }

    private static final double MANY = 1_000;
    private static final double GOOD_PART = 0.5;

    @Override
    public Stream<Finding> judge(ReviewedPlan plan) {
        return plan.steps()
                .filter(step -> step.kind().equals("Index Only Scan") && step.figure(StepFigure.HEAP_FETCHES) >= MANY)
                .filter(step -> step.figure(StepFigure.HEAP_FETCHES)
                        >= GOOD_PART * (step.passes().rows() + step.figure(StepFigure.ROWS_REMOVED_BY_FILTER)))
                .map(step -> told(plan, step));
    }

    private Finding told(ReviewedPlan plan, ExecutedStep step) {
        Draft draft = finding(
                        plan,
                        step.index() + " has all that is asked for, and still "
                                + number(step.figure(StepFigure.HEAP_FETCHES)) + " rows were looked up in "
                                + step.relation() + ".")
                .evidence(Evidence.observed("It found " + number(step.passes().rows()) + " rows." + took(plan, step)));
        String often = "Let autovacuum come often enough (autovacuum_vacuum_scale_factor, and"
                + " autovacuum_vacuum_insert_scale_factor where rows are only added); of a table that changes all the time, leave it.";
        return plan.table(step)
                .map(table -> draft.remedy(
                        often, List.of("VACUUM " + plan.context().phrasing().quote(table.name()))))
                .orElseGet(() -> draft.advice(often));
    }
}
