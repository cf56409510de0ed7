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

/** A query that is longer planned than run. */
public final class PlanningLongerThanRun implements PlanRule {

    private static final Card CARD = CardText.of(
                    PlanningLongerThanRun.class, "Planning takes longer than the query", Severity.LOW)
            .needs(Need.PLAN)
            .when("Planning took 5 ms and more, and longer than the execution did.")
            .effect(
                    "Each call is planned anew unless it is prepared; many tables, partitions and indexes make that long.")
            .instead("Prepared statements that are used again; fewer partitions and joins in one query.")
            .links("https://www.postgresql.org/docs/current/sql-prepare.html");

    @Override
    public Card card() {
        return CARD;
    }

    private static final double LEAST = 5;

    @Override
    public Stream<Finding> judge(ReviewedPlan plan) {
        double planning = plan.plan().planning();
        return !(planning >= LEAST && planning > plan.milliseconds())
                ? Stream.empty()
                : Stream.of(finding(
                                plan,
                                "It is planned for " + time(planning) + " and run for " + time(plan.milliseconds())
                                        + ".")
                        .evidence(
                                Evidence.observed(
                                        "It reads "
                                                + number(plan.plan()
                                                        .steps()
                                                        .filter(step -> step.relation() != null)
                                                        .count())
                                                + " tables and partitions. In a session's first call, planning also reads the catalog."))
                        .advice(
                                "Prepare it once for a session and execute that; a plan for any values is made after five calls,"
                                        + " or at once with plan_cache_mode = force_generic_plan."));
    }
}
