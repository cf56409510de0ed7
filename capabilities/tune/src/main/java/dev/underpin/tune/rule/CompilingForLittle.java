package dev.underpin.tune.rule;

import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Card.Need;
import dev.underpin.model.finding.CardText;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.tune.query.PlanRule;
import dev.underpin.tune.query.ReviewedPlan;
import java.util.stream.Stream;

/** Machine code that took longer to make than it saved. */
public final class CompilingForLittle implements PlanRule {

    private static final Card CARD = CardText.of(
                    CompilingForLittle.class, "Compiling takes a good part of the time", Severity.MEDIUM)
            .needs(Need.PLAN)
            .when(
                    "A plan that was run spent 20 ms and more, and three tenths of its time, on compiling parts of itself (JIT).")
            .effect(
                    "The planner compiles where the cost looks high. Where estimates are too high, or partitions many, that takes longer than the query.")
            .instead("A higher jit_above_cost, or jit = off for roles with short queries.")
            .links("https://www.postgresql.org/docs/current/jit-decision.html");

    @Override
    public Card card() {
        return CARD;
    }

    private static final double LEAST = 20;
    private static final double GOOD_PART = 0.3;

    @Override
    public Stream<Finding> judge(ReviewedPlan plan) {
        double compiling = plan.plan().compiling();
        return compiling < LEAST || !(compiling >= GOOD_PART * plan.milliseconds())
                ? Stream.empty()
                : Stream.of(finding(
                                plan,
                                "Compiling takes " + time(compiling) + " of its " + time(plan.milliseconds()) + ".")
                        .evidence(Evidence.observed(
                                "The plan has " + number(plan.plan().steps().count()) + " steps"
                                        + plan.context()
                                                .setting("jit_above_cost")
                                                .map(cost -> "; jit_above_cost is " + cost + " here")
                                                .orElse("")
                                        + "."))
                        .advice("Raise jit_above_cost beyond the cost of this plan, or ALTER ROLE … SET jit = off where"
                                + " queries are short."));
    }
}
