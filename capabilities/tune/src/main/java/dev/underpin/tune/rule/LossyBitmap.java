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

/** A bitmap of rows did not fit into memory. */
public final class LossyBitmap implements PlanRule {

    private static final Card CARD = CardText.of(
                    LossyBitmap.class, "Bitmap of rows that did not fit into memory", Severity.MEDIUM)
            .needs(Need.PLAN)
            .when(
                    "A bitmap scan in a plan that was run kept some pages without their rows, and 1,000 rows and more were thrown away when the condition was looked at once more.")
            .effect(
                    "Where work_mem does not hold all rows, only their pages are remembered; each row on them is then read and compared.")
            .instead("More work_mem for this query, or an index that finds fewer rows.")
            .links("https://www.postgresql.org/docs/current/runtime-config-resource.html#GUC-WORK-MEM");

    @Override
    public Card card() {
        return CARD;
    }

    private static final double MANY = 1_000;

    /** What a page takes in the bitmap, with the table that finds it. */
    private static final double BYTES_A_PAGE = 64;

    @Override
    public Stream<Finding> judge(ReviewedPlan plan) {
        return plan.steps()
                .filter(step -> step.figure(StepFigure.LOSSY_PAGES) > 0
                        && step.figure(StepFigure.ROWS_REMOVED_BY_RECHECK) >= MANY)
                .map(step -> told(plan, step));
    }

    private Finding told(ReviewedPlan plan, ExecutedStep step) {
        double lossy = step.figure(StepFigure.LOSSY_PAGES);
        double exact = step.figure(StepFigure.EXACT_PAGES);
        double needed = BYTES_A_PAGE * (lossy + exact);
        Draft draft = finding(
                        plan,
                        "Of " + number(lossy) + " pages of " + step.relation()
                                + " only the page was remembered, not the rows: "
                                + number(step.figure(StepFigure.ROWS_REMOVED_BY_RECHECK))
                                + " rows were read and thrown away.")
                .evidence(Evidence.observed("Of " + number(exact) + " other pages the rows fitted."
                        + took(plan, step.passes().milliseconds())))
                .evidence(Evidence.estimated("All of them would fit into about " + size(needed) + ": "
                        + number(BYTES_A_PAGE) + " bytes a page."));
        return draft.advice(WorkMemory.advice(this, plan, 2 * needed) + " Or let a narrower index find fewer rows.");
    }
}
