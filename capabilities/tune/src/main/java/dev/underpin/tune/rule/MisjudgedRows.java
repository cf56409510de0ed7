package dev.underpin.tune.rule;

import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Card.Need;
import dev.underpin.model.finding.CardText;
import dev.underpin.model.finding.Draft;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.model.twin.ExecutedStep;
import dev.underpin.tune.query.PlanRule;
import dev.underpin.tune.query.ReviewedPlan;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** An estimate that is far off, where it begins to be. */
public final class MisjudgedRows implements PlanRule {

    private static final Card CARD = CardText.of(MisjudgedRows.class, "Estimate of rows that is far off", Severity.LOW)
            .needs(Need.PLAN)
            .when(
                    "In a plan that was run, a search of one table or a grouping gave ten times as many rows as expected, or a tenth, and 1,000 and more; all estimates below it were right.")
            .effect(
                    "Joins, orders and memory are chosen by estimates: what is far off here is further off in all steps above.")
            .instead(
                    "Fresh statistics, finer ones of a column, or such that are kept over several columns or an expression.")
            .links("https://www.postgresql.org/docs/current/planner-stats.html");

    @Override
    public Card card() {
        return CARD;
    }

    private static final double FAR_OFF = 10;
    private static final double MANY = 1_000;

    /** Steps that may stop before those below have given all their rows. */
    private static final Set<String> STOPPING = Set.of("Limit", "Merge Join", "Nested Loop", "Hash Join");

    @Override
    public Stream<Finding> judge(ReviewedPlan plan) {
        return GenericPlanMisjudges.isGeneric(plan)
                ? Stream.empty()
                : first(plan.plan().top(), true).flatMap(step -> told(plan, step).stream());
    }

    /** @param toTheEnd whether all rows of the step are asked for */
    private static Stream<ExecutedStep> first(ExecutedStep step, boolean toTheEnd) {
        boolean below = toTheEnd && !STOPPING.contains(step.kind());
        List<ExecutedStep> found = step.inputs().stream()
                .flatMap(input -> first(input, below && !input.role().equals("SubPlan")))
                .toList();
        return found.isEmpty() && isFarOff(step, toTheEnd) ? Stream.of(step) : found.stream();
    }

    private static boolean isFarOff(ExecutedStep step, boolean toTheEnd) {
        return step.passes().loops() > 0
                && (step.passes().excess() >= FAR_OFF && step.passes().rows() >= MANY
                        || toTheEnd
                                && step.passes().shortfall() >= FAR_OFF
                                && step.passes().expected() >= MANY);
    }

    private Optional<Finding> told(ReviewedPlan plan, ExecutedStep step) {
        Optional<StatisticsCure> cure = StatisticsCure.of(plan, step);
        return cure.map(found -> {
            Draft draft = finding(
                    plan,
                    found.what() + " gave " + number(step.passes().actual()) + " rows where "
                            + number(step.passes().expected()) + " were expected.");
            step.conditions().stream()
                    .findFirst()
                    .ifPresent(condition ->
                            draft.evidence(Evidence.observed("What was asked: " + ReviewedPlan.text(condition) + ".")));
            return draft.remedy(found.advice(), found.statements());
        });
    }
}
