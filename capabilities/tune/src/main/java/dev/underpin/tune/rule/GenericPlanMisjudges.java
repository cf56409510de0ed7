package dev.underpin.tune.rule;

import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Card.Need;
import dev.underpin.model.finding.CardText;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.model.twin.ExecutedStep;
import dev.underpin.tune.query.PlanRule;
import dev.underpin.tune.query.ReviewedPlan;
import java.util.stream.Stream;

/** A plan for any values, run for one that is not like most. */
public final class GenericPlanMisjudges implements PlanRule {

    private static final Card CARD = CardText.of(
                    GenericPlanMisjudges.class, "Plan for any values, and values that differ", Severity.MEDIUM)
            .needs(Need.PLAN)
            .when(
                    "A prepared statement was run by a plan that was made for any values, and a search by a parameter gave ten times as many rows as expected, and 1,000 and more.")
            .effect(
                    "After five calls the server may keep one plan for all. It expects as many rows as a value has on average; for one that is frequent, loops and orders are chosen that suit few rows.")
            .instead(
                    "plan_cache_mode = force_custom_plan for this query or its role, or a query of its own for the frequent values.")
            .links("https://www.postgresql.org/docs/current/runtime-config-query.html#GUC-PLAN-CACHE-MODE");

    private static final double FAR_OFF = 10;
    private static final double MANY = 1_000;

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(ReviewedPlan plan) {
        return isGeneric(plan)
                ? plan.steps()
                        .filter(step -> step.relation() != null && hasParameter(step))
                        .filter(step -> step.passes().excess() >= FAR_OFF
                                && step.passes().rows() >= MANY)
                        .map(step -> told(plan, step))
                : Stream.empty();
    }

    /** Whether the planner knew no values. Where something is computed beforehand, its result looks like a parameter, too. */
    static boolean isGeneric(ReviewedPlan plan) {
        return plan.plan().steps().anyMatch(GenericPlanMisjudges::hasParameter)
                && plan.plan()
                        .steps()
                        .noneMatch(step ->
                                step.role().equals("InitPlan") || step.role().equals("SubPlan"));
    }

    private static boolean hasParameter(ExecutedStep step) {
        return step.conditions().stream().anyMatch(condition -> condition.text().contains("$"));
    }

    private Finding told(ReviewedPlan plan, ExecutedStep step) {
        return finding(
                        plan,
                        "By a plan for any values, a search of " + step.relation() + " gave "
                                + number(step.passes().actual()) + " rows where "
                                + number(step.passes().expected()) + " were expected.")
                .evidence(Evidence.observed("The plan does not know the value: "
                        + step.conditions().stream()
                                .filter(condition -> condition.text().contains("$"))
                                .map(ReviewedPlan::text)
                                .findFirst()
                                .orElseThrow()
                        + ". The query took " + time(plan.milliseconds()) + "."))
                .advice(CARD.instead());
    }
}
