package dev.underpin.tune.rule;

import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Card.Need;
import dev.underpin.model.finding.CardText;
import dev.underpin.model.finding.Draft;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.model.twin.ExecutedStep;
import dev.underpin.model.twin.StepCondition;
import dev.underpin.tune.query.PlanRule;
import dev.underpin.tune.query.ReviewedPlan;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** An index finds far more rows than are wanted. */
public final class IndexWithHeavyFilter implements PlanRule {

    private static final Card CARD = CardText.of(
                    IndexWithHeavyFilter.class, "An index finds many rows, of which few are kept", Severity.MEDIUM)
            .needs(Need.PLAN)
            .when(
                    "A plan that was run found rows by an index, and a further condition threw 10,000 and more of them away: nine of ten or more.")
            .effect("Each of these rows was fetched from the table, for the most part from a page of its own.")
            .instead("Take what is compared further into the index, behind the columns that it has.")
            .links("https://www.postgresql.org/docs/current/indexes-multicolumn.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(ReviewedPlan plan) {
        Set<ExecutedStep> ordered = OrderedReads.of(plan.plan().top());
        return plan.steps()
                .filter(step -> step.kind().equals("Index Scan") || step.kind().equals("Bitmap Heap Scan"))
                .filter(ThrownAway::isNearlyAll)
                .filter(step -> found(step).isPresent() && !ordered.contains(step))
                .map(step -> told(plan, step));
    }

    private static Optional<StepCondition> found(ExecutedStep step) {
        return step.condition(StepCondition.Kind.INDEX).or(() -> step.condition(StepCondition.Kind.RECHECK));
    }

    private Finding told(ReviewedPlan plan, ExecutedStep step) {
        Draft draft = finding(
                        plan,
                        (step.index() == null ? "An index" : step.index()) + " finds "
                                + number(ThrownAway.rows(step) + step.passes().rows()) + " rows of " + step.relation()
                                + ", of which " + number(step.passes().rows()) + " are kept.")
                .evidence(Evidence.observed("Found by: "
                        + found(step).map(ReviewedPlan::text).orElseThrow() + "."
                        + took(plan, step.passes().milliseconds())));
        step.condition(StepCondition.Kind.FILTER)
                .ifPresent(condition ->
                        draft.evidence(Evidence.observed("Thrown away by: " + ReviewedPlan.text(condition) + ".")));
        Set<String> columns = columns(plan, step);
        return draft.advice(plan.table(step)
                .filter(table -> !columns.isEmpty())
                .map(table -> "An index that has both finds the few at once: " + plan.indexOn(table, columns) + ".")
                .orElse(CARD.instead()));
    }

    /** Those that are compared with one value first, then what the index was searched by; none where the further condition compares so none. */
    private static Set<String> columns(ReviewedPlan plan, ExecutedStep step) {
        Set<String> columns = new LinkedHashSet<>(plan.columns(step, StepCondition.Kind.FILTER));
        columns.retainAll(step.equal());
        if (!columns.isEmpty()) {
            columns.addAll(plan.columns(step, StepCondition.Kind.INDEX, StepCondition.Kind.RECHECK));
        }
        return columns;
    }
}
