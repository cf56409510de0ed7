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
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A read that has to write pages. */
public final class ReadThatWrites implements PlanRule {

    private static final Card CARD = CardText.of(ReadThatWrites.class, "Reading writes pages", Severity.LOW)
            .needs(Need.PLAN)
            .when("A plan that was run changes no rows, and dirtied or wrote 1,000 pages and more.")
            .effect(
                    "Who first reads rows after they were written notes on them that their transaction is over, and the page has to be written; where memory is full of such pages, a reader has to write some before it can read.")
            .instead("VACUUM after large loads; more room for shared_buffers, or a background writer that keeps up.")
            .links(
                    "https://www.postgresql.org/docs/current/runtime-config-resource.html#RUNTIME-CONFIG-RESOURCE-BACKGROUND-WRITER");

    @Override
    public Card card() {
        return CARD;
    }

    private static final double MANY = 1_000;
    private static final double PAGE = 8_192;
    private static final Set<String> CHANGES = Set.of("Insert", "Update", "Delete", "Merge", "LockRows");

    @Override
    public Stream<Finding> judge(ReviewedPlan plan) {
        double dirtied = plan.plan().top().figure(StepFigure.PAGES_DIRTIED);
        double written = plan.plan().top().figure(StepFigure.PAGES_WRITTEN);
        return Math.max(dirtied, written) < MANY || plan.steps().anyMatch(step -> CHANGES.contains(step.kind()))
                ? Stream.empty()
                : Stream.of(told(plan, dirtied, written));
    }

    private Finding told(ReviewedPlan plan, double dirtied, double written) {
        Draft draft = finding(
                        plan,
                        "It changes no rows, and " + number(dirtied) + " pages had to be changed for it and "
                                + number(written) + " to be written.")
                .evidence(Evidence.observed("Together they are " + size(PAGE * (dirtied + written))
                        + "; the query took " + time(plan.milliseconds()) + "."));
        Optional<ExecutedStep> most = plan.steps()
                .filter(step -> step.relation() != null && step.own(StepFigure.PAGES_DIRTIED) >= MANY)
                .max(Comparator.comparingDouble(step -> step.own(StepFigure.PAGES_DIRTIED)));
        most.ifPresent(step -> draft.evidence(Evidence.observed(
                number(step.own(StepFigure.PAGES_DIRTIED)) + " of the changed pages are of " + step.relation() + ".")));
        String advice = dirtied >= MANY
                ? "Rows were read for the first time since they were written: VACUUM after a large load does that before anybody waits for it."
                : "Memory was full of changed pages: let the background writer write more (bgwriter_lru_maxpages), or give shared_buffers more room.";
        return draft.advice(advice);
    }
}
