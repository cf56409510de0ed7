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

/** A cache of lookups that is emptied before it is of use. */
public final class CacheTooSmall implements PlanRule {

    private static final Card CARD = CardText.of(CacheTooSmall.class, "Cache of a loop that is too small", Severity.LOW)
            .needs(Need.PLAN)
            .when(
                    "Memoize in a plan that was run threw 1,000 results and more out of its cache, and half of the lookups or more were not found there.")
            .effect("The cache costs its upkeep and saves few lookups.")
            .instead("More work_mem or hash_mem_multiplier for this query, or a plan without it.")
            .links("https://www.postgresql.org/docs/current/runtime-config-query.html#GUC-ENABLE-MEMOIZE");

    @Override
    public Card card() {
        return CARD;
    }

    private static final double MANY = 1_000;

    @Override
    public Stream<Finding> judge(ReviewedPlan plan) {
        return plan.steps()
                .filter(step -> step.figure(StepFigure.CACHE_EVICTIONS) >= MANY
                        && step.figure(StepFigure.CACHE_MISSES) >= step.figure(StepFigure.CACHE_HITS))
                .map(step -> finding(
                                plan,
                                "A cache of lookups threw " + number(step.figure(StepFigure.CACHE_EVICTIONS))
                                        + " results out, and found " + number(step.figure(StepFigure.CACHE_HITS))
                                        + " of "
                                        + number(step.figure(StepFigure.CACHE_HITS)
                                                + step.figure(StepFigure.CACHE_MISSES))
                                        + ".")
                        .evidence(Evidence.observed("It had " + size(step.figure(StepFigure.MEMORY_BYTES)) + "."
                                + took(plan, step.passes().milliseconds())))
                        .advice("Give it room (work_mem × hash_mem_multiplier), or see with SET enable_memoize = off"
                                + " whether a hash join is quicker."));
    }
}
