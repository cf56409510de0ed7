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

/** A nested loop that was chosen for few rows and got many. */
public final class LoopBeyondEstimate implements PlanRule {

    private static final Card CARD = CardText.of(
                    LoopBeyondEstimate.class, "Nested loop with far more turns than expected", Severity.HIGH)
            .needs(Need.PLAN)
            .when(
                    "A nested loop in a plan that was run made 1,000 turns and more, ten times as many as the planner expected, and half of the time or more went into them.")
            .effect("A loop is the best plan for few rows and the worst for many: each turn is a search of its own.")
            .instead("Better estimates of what drives the loop, and an index for what it looks up.")
            .links("https://www.postgresql.org/docs/current/using-explain.html#USING-EXPLAIN-ANALYZE");

    @Override
    public Card card() {
        return CARD;
    }

    private static final double MANY = 1_000;
    private static final double FAR_OFF = 10;
    private static final double GOOD_PART = 0.5;

    @Override
    public Stream<Finding> judge(ReviewedPlan plan) {
        return plan.steps()
                .filter(step -> step.kind().equals("Nested Loop"))
                .flatMap(step -> step
                        .outer()
                        .filter(outer -> outer.passes().excess() >= FAR_OFF)
                        .flatMap(outer -> step.inner()
                                .filter(inner -> inner.passes().loops() >= MANY
                                        && inner.passes().milliseconds() >= GOOD_PART * plan.milliseconds())
                                .map(inner -> told(plan, outer, inner)))
                        .stream());
    }

    private Finding told(ReviewedPlan plan, ExecutedStep outer, ExecutedStep inner) {
        String looked = inner.all()
                .filter(step -> step.relation() != null)
                .findFirst()
                .map(step -> step.relation() + (step.index() == null ? " without an index" : " by " + step.index()))
                .orElse("something");
        return finding(
                        plan,
                        "It looks up " + looked + " " + number(inner.passes().loops()) + " times, where "
                                + number(Math.max(
                                        1,
                                        outer.passes().expected()
                                                * outer.passes().loops()))
                                + " were expected.")
                .evidence(Evidence.observed("These turns took "
                        + time(inner.passes().milliseconds()) + " of " + time(plan.milliseconds()) + "."))
                .evidence(Evidence.observed("What drives the loop is a " + outer.kind()
                        + (outer.relation() == null ? "" : " of " + outer.relation()) + " that gave "
                        + number(outer.passes().actual()) + " rows in place of "
                        + number(outer.passes().expected()) + "."))
                .advice((GenericPlanMisjudges.isGeneric(plan)
                                ? "Let it be planned for its values (plan_cache_mode = force_custom_plan)"
                                : "Cure the estimate (ANALYZE, statistics over columns that hang together)")
                        + ": then another join is chosen. SET enable_nestloop = off shows for one session what"
                        + " that brings.");
    }
}
