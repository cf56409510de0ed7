package dev.underpin.tune.rule;

import dev.underpin.model.catalog.Index;
import dev.underpin.model.catalog.IndexKey;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Card.Need;
import dev.underpin.model.finding.CardText;
import dev.underpin.model.finding.Draft;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.model.twin.ExecutedStep;
import dev.underpin.model.twin.StepCondition;
import dev.underpin.model.twin.StepFigure;
import dev.underpin.tune.query.PlanRule;
import dev.underpin.tune.query.ReviewedPlan;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** LIMIT made the planner walk through an order in the hope of an early end, which did not come. */
public final class OrderedReadForRareRows implements PlanRule {

    private static final Card CARD = CardText.of(
                    OrderedReadForRareRows.class, "Walks through an order for rows that are rare in it", Severity.HIGH)
            .needs(Need.PLAN)
            .when(
                    "A plan that was run walked through an index in its order under a LIMIT, and a condition threw 1,000 rows and more away: fifty for each that was kept.")
            .effect(
                    "The planner takes rows that fit for spread evenly and hopes to stop early; where they are rare, or all at the other end, it reads nearly everything.")
            .instead("An index that has what is compared first and the order behind it.")
            .links("https://www.postgresql.org/docs/current/indexes-ordering.html");

    @Override
    public Card card() {
        return CARD;
    }

    private static final double MANY = 1_000;
    private static final double TIMES_AS_MANY = 50;

    @Override
    public Stream<Finding> judge(ReviewedPlan plan) {
        return OrderedReads.of(plan.plan().top()).stream()
                .filter(step -> removed(step) >= MANY
                        && removed(step)
                                >= TIMES_AS_MANY * Math.max(1, step.passes().rows()))
                .map(step -> told(plan, step));
    }

    private static double removed(ExecutedStep step) {
        return step.figure(StepFigure.ROWS_REMOVED_BY_FILTER);
    }

    private Finding told(ReviewedPlan plan, ExecutedStep step) {
        Draft draft = finding(
                plan,
                "It walks through " + step.index() + " past " + number(removed(step)) + " rows of " + step.relation()
                        + " until it has " + number(step.passes().rows()) + ".");
        step.condition(StepCondition.Kind.FILTER)
                .ifPresent(
                        condition -> draft.evidence(Evidence.observed("Few of them fit " + ReviewedPlan.text(condition)
                                + "." + took(plan, step.passes().milliseconds()))));
        return draft.advice(plan.index(step)
                .flatMap(index -> plan.table(step).flatMap(table -> advice(plan, step, table, index)))
                .orElse(CARD.instead()));
    }

    private static Optional<String> advice(ReviewedPlan plan, ExecutedStep step, Table table, Index index) {
        Set<String> columns =
                new LinkedHashSet<>(plan.columns(step, StepCondition.Kind.INDEX, StepCondition.Kind.FILTER));
        columns.retainAll(step.equal());
        boolean plain = index.leadingColumns().size() == index.keys().size()
                && index.keys().stream().map(IndexKey::descending).distinct().count() == 1;
        if (columns.isEmpty() || !plain) {
            return Optional.empty();
        }
        columns.addAll(index.leadingColumns());
        return Optional.of(
                "An index that has the order within what is compared: " + plan.indexOn(table, columns) + ".");
    }
}
