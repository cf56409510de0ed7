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

/** Asked on and on at intervals. */
public final class Polling implements HabitRule<Habit.Polling> {

    private static final Card CARD = CardText.of(Polling.class, "Polling", Severity.LOW)
            .needs(Need.WORKLOAD)
            .when("A session asks the same at regular intervals.")
            .effect("Most answers are empty, and what is new waits for half an interval.")
            .instead("LISTEN and NOTIFY, with a slow poll as the net below it.")
            .links("https://www.postgresql.org/docs/current/sql-notify.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Class<Habit.Polling> kind() {
        return Habit.Polling.class;
    }

    @Override
    public Finding judge(Habit.Polling habit, QueryStat query, QueryContext context) {
        return finding(
                        query,
                        "It is asked every " + time(habit.interval()) + " by "
                                + (habit.sessions() == 1 ? "one session" : habit.sessions() + " sessions or more")
                                + ".")
                .evidence(Evidence.observed(number(habit.calls()) + " calls keep to that interval within a tenth."))
                .advice(
                        "Let who writes send NOTIFY and who waits LISTEN; then a poll once a minute is enough for what gets lost.");
    }
}
