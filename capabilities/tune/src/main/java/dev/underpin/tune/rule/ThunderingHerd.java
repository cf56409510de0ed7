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

/** Many sessions ask the same at once. */
public final class ThunderingHerd implements HabitRule<Habit.Herd> {

    private static final Card CARD = CardText.of(
                    ThunderingHerd.class, "Many sessions ask the same at once", Severity.MEDIUM)
            .needs(Need.WORKLOAD)
            .when(
                    "Many sessions ask the same with the same values within a few milliseconds, far more often together than chance would have it.")
            .effect("A cache has expired, or a clock has struck: the same work is done many times at the worst moment.")
            .instead("Let one of them ask and the others wait for its answer; let expiries and schedules scatter.")
            .links("https://www.postgresql.org/docs/current/monitoring-stats.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Class<Habit.Herd> kind() {
        return Habit.Herd.class;
    }

    @Override
    public Finding judge(Habit.Herd habit, QueryStat query, QueryContext context) {
        return finding(
                        query,
                        "Up to " + habit.sessions() + " sessions asked it with the same values within 25 ms: "
                                + number(habit.times()) + (habit.times() == 1 ? " time." : " times."))
                .evidence(Evidence.observed("It has " + number(query.calls()) + " calls in all."))
                .advice(
                        "Let one session fill the cache while the others wait or use the old answer; scatter when things expire.");
    }
}
