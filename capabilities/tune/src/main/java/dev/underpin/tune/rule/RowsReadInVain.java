package dev.underpin.tune.rule;

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
import dev.underpin.tune.query.TableKeys;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;

/** Nearly all rows of a table are read to be thrown away. */
public final class RowsReadInVain implements PlanRule {

    private static final Card CARD = CardText.of(
                    RowsReadInVain.class, "Nearly all rows that it reads are thrown away", Severity.MEDIUM)
            .needs(Need.PLAN)
            .when(
                    "A plan that was run read a table from end to end, and a condition threw 10,000 rows and more away: nine of ten or more.")
            .effect(
                    "The time goes by the size of the table, not by what is wanted, and the pages push others out of memory.")
            .instead("An index for the condition, where the planner would use it; underpin tune tries them.")
            .links("https://www.postgresql.org/docs/current/using-explain.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(ReviewedPlan plan) {
        return plan.steps()
                .filter(step -> step.kind().equals("Seq Scan") && step.relation() != null)
                .filter(ThrownAway::isNearlyAll)
                .map(step -> told(plan, step));
    }

    private Finding told(ReviewedPlan plan, ExecutedStep step) {
        double pages = step.figure(StepFigure.PAGES_FOUND) + step.figure(StepFigure.PAGES_READ);
        Draft draft = finding(
                plan,
                "It reads " + step.relation() + " from end to end and throws " + number(ThrownAway.rows(step))
                        + " rows away to keep " + number(step.passes().rows()) + ".");
        step.condition(StepCondition.Kind.FILTER)
                .ifPresent(condition ->
                        draft.evidence(Evidence.observed("By this they are thrown away: " + ReviewedPlan.text(condition)
                                + "." + took(plan, step.passes().milliseconds()))));
        if (pages > 0) {
            draft.evidence(Evidence.observed("It went through " + number(pages) + " pages, "
                    + number(step.figure(StepFigure.PAGES_READ)) + " of which were not in memory."));
        }
        return draft.advice(
                plan.table(step).map(table -> advice(plan, step, table)).orElse(CARD.instead()));
    }

    private static String advice(ReviewedPlan plan, ExecutedStep step, Table table) {
        Set<String> equal = new LinkedHashSet<>(plan.columns(step, StepCondition.Kind.FILTER));
        equal.retainAll(step.equal());
        for (String column : equal) {
            var there = TableKeys.beginningWith(table, column).findFirst();
            if (there.isPresent()) {
                return there.get().name() + " begins with " + column
                        + " and was not used: look whether statistics are fresh (ANALYZE) and whether types agree on both sides.";
            }
        }
        return equal.isEmpty()
                ? CARD.instead()
                : "Index what is compared, if few rows have a value: " + plan.indexOn(table, equal) + ".";
    }
}
