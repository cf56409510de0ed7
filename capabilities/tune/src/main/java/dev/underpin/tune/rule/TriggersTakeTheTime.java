package dev.underpin.tune.rule;

import dev.underpin.model.catalog.ForeignKey;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Card.Need;
import dev.underpin.model.finding.CardText;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.model.twin.FiredTrigger;
import dev.underpin.tune.query.PlanRule;
import dev.underpin.tune.query.ReviewedPlan;
import java.util.stream.Stream;

/** The triggers of a change take longer than the change. */
public final class TriggersTakeTheTime implements PlanRule {

    private static final Card CARD = CardText.of(
                    TriggersTakeTheTime.class, "Triggers take most of the time of a change", Severity.MEDIUM)
            .needs(Need.PLAN)
            .when("In a plan that was run, the calls of one trigger took 10 ms and more, and half of the time.")
            .effect(
                    "It is called for each row. The checks of foreign keys are such triggers: deleting a row looks for its children.")
            .instead("An index by the columns of the foreign key; triggers for each statement in place of each row.")
            .links("https://www.postgresql.org/docs/current/sql-createtrigger.html");

    @Override
    public Card card() {
        return CARD;
    }

    private static final double LEAST = 10;
    private static final double GOOD_PART = 0.5;

    @Override
    public Stream<Finding> judge(ReviewedPlan plan) {
        return plan.plan().triggers().stream()
                .filter(trigger ->
                        trigger.milliseconds() >= LEAST && trigger.milliseconds() >= GOOD_PART * plan.milliseconds())
                .map(trigger -> told(plan, trigger));
    }

    private Finding told(ReviewedPlan plan, FiredTrigger trigger) {
        String constraint = trigger.constraint();
        return finding(
                        plan,
                        (constraint == null ? "The trigger " + trigger.name() : "The check of " + constraint)
                                + " takes " + time(trigger.milliseconds()) + " of " + time(plan.milliseconds()) + ".")
                .evidence(Evidence.observed(number(trigger.calls()) + " calls, "
                        + time(trigger.milliseconds() / Math.max(1, trigger.calls())) + " each."))
                .advice(
                        constraint == null
                                ? "Let it run once for each statement (FOR EACH STATEMENT, with REFERENCING for the rows), or do less in it."
                                : ofKey(plan, constraint));
    }

    private static String ofKey(ReviewedPlan plan, String constraint) {
        for (Table child : plan.context().catalog().tables().toList()) {
            for (ForeignKey key : child.foreignKeys().toList()) {
                if (constraint.equals(key.name()) && !isIndexed(child, key)) {
                    return "Rows of " + child.name().name() + " are searched without an index: "
                            + plan.indexOn(child, key.columns()) + ".";
                }
            }
        }
        return "The check has its index; what is left is the number of rows. Change fewer at once.";
    }

    private static boolean isIndexed(Table child, ForeignKey key) {
        return child.indexes().stream()
                .anyMatch(index -> index.valid()
                        && !index.isPartial()
                        && index.leadingColumns().size() >= key.columns().size()
                        && key.columns()
                                .containsAll(index.leadingColumns()
                                        .subList(0, key.columns().size())));
    }
}
