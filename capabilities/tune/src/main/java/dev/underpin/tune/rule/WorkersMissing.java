package dev.underpin.tune.rule;

import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Card.Need;
import dev.underpin.model.finding.CardText;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.model.twin.StepFigure;
import dev.underpin.tune.query.PlanRule;
import dev.underpin.tune.query.ReviewedPlan;
import java.util.stream.Stream;

/** Workers that were planned for and did not come. */
public final class WorkersMissing implements PlanRule {

    private static final Card CARD = CardText.of(
                    WorkersMissing.class, "Fewer parallel workers than planned", Severity.LOW)
            .needs(Need.PLAN)
            .when("A plan that was run had fewer workers than the planner had reckoned with.")
            .effect(
                    "The plan was chosen for the help of workers; without them it takes longer, often longer than another plan would.")
            .instead(
                    "More max_parallel_workers and max_worker_processes where cores are free; else fewer per query, so that plans reckon with what there is.")
            .links("https://www.postgresql.org/docs/current/runtime-config-resource.html#GUC-MAX-PARALLEL-WORKERS");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(ReviewedPlan plan) {
        double planned = sum(plan, StepFigure.WORKERS_PLANNED);
        double launched = sum(plan, StepFigure.WORKERS_LAUNCHED);
        return launched >= planned
                ? Stream.empty()
                : Stream.of(finding(
                                plan,
                                "It was planned for " + number(planned) + " workers and got " + number(launched) + ".")
                        .evidence(Evidence.observed("It took " + time(plan.milliseconds()) + "."))
                        .advice(CARD.instead()));
    }

    private static double sum(ReviewedPlan plan, StepFigure figure) {
        return plan.steps().mapToDouble(step -> step.figure(figure)).sum();
    }
}
