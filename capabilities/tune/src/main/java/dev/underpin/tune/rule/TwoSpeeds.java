package dev.underpin.tune.rule;

import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Card.Need;
import dev.underpin.model.finding.CardText;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.model.workload.Habit;
import dev.underpin.model.workload.QueryStat;
import dev.underpin.tune.query.HabitRule;
import dev.underpin.tune.query.QueryContext;
import java.util.Locale;

/** One query, two very different times. */
public final class TwoSpeeds implements HabitRule<Habit.TwoSpeeds> {

    private static final Card CARD = CardText.of(
                    TwoSpeeds.class, "Takes one of two very different times", Severity.MEDIUM)
            .needs(Need.WORKLOAD)
            .when("The times of a query fall into two groups far apart, with next to nothing between.")
            .effect("For some values its plan, or what it has to read, is another; an average hides it.")
            .instead(
                    "Compare plans for a quick value and a slow one: an index for the slow ones, a query of its own for them, or plan_cache_mode = force_custom_plan.")
            .links("https://www.postgresql.org/docs/current/runtime-config-query.html#GUC-PLAN-CACHE-MODE");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Class<Habit.TwoSpeeds> kind() {
        return Habit.TwoSpeeds.class;
    }

    @Override
    public Finding judge(Habit.TwoSpeeds habit, QueryStat query, QueryContext context) {
        return finding(
                        query,
                        String.format(
                                Locale.ROOT,
                                "It takes either about %s or about %s: %.0f %% of its calls are the slow ones.",
                                time(habit.quick()),
                                time(habit.slow()),
                                100 * habit.slowShare()))
                .evidence(Evidence.observed(
                        "Next to none of " + number(query.calls()) + " calls took a time in between."))
                .advice(
                        "EXPLAIN (ANALYZE, BUFFERS) a slow call and a quick one; where only the plan differs, plan_cache_mode = force_custom_plan.");
    }
}
