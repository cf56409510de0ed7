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
import java.util.Set;
import java.util.stream.Stream;

/** Rows that a plan sets aside, in files. */
public final class RowsSetAsideOnDisk implements PlanRule {

    private static final Card CARD = CardText.of(
                    RowsSetAsideOnDisk.class, "Rows set aside in temporary files", Severity.LOW)
            .needs(Need.PLAN)
            .when(
                    "A step of a plan that was run set rows aside (a CTE, a window, what is read again) and wrote a megabyte or more of them into files.")
            .effect("What does not fit into work_mem is written, and read again for each use.")
            .instead("Fewer rows and columns in it, NOT MATERIALIZED, or more work_mem for this query.")
            .links("https://www.postgresql.org/docs/current/runtime-config-resource.html#GUC-WORK-MEM");

    @Override
    public Card card() {
        return CARD;
    }

    private static final double PAGE = 8_192;
    private static final double LEAST = 1 << 20;

    /** What is kept in memory takes more room there than in a file. */
    private static final double ROOM_IN_MEMORY = 3;

    private static final Set<String> KEEPING = Set.of("CTE Scan", "Materialize", "WindowAgg", "Function Scan");

    @Override
    public Stream<Finding> judge(ReviewedPlan plan) {
        return plan.steps()
                .filter(step -> KEEPING.contains(step.kind()) && written(step) >= LEAST)
                .map(step -> finding(
                                plan,
                                "It sets rows aside in " + size(written(step)) + " of temporary files (" + step.kind()
                                        + ").")
                        .evidence(Evidence.observed("They were read "
                                + (step.passes().loops() == 1
                                        ? "once"
                                        : number(step.passes().loops()) + " times") + "."
                                + took(plan, step)))
                        .advice(advice(plan, step)));
    }

    private static double written(ExecutedStep step) {
        return PAGE * step.own(StepFigure.TEMPORARY_PAGES_WRITTEN);
    }

    private String advice(ReviewedPlan plan, ExecutedStep step) {
        return (step.kind().equals("CTE Scan")
                        ? "Take fewer columns and rows into the CTE, or let the planner take it apart: NOT MATERIALIZED. "
                        : "Take fewer columns and rows into it. ")
                + WorkMemory.advice(this, plan, ROOM_IN_MEMORY * written(step));
    }
}
