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

/** A transaction waits for its application. */
public final class IdleInTransaction implements HabitRule<Habit.IdleInTransaction> {

    private static final Card CARD = CardText.of(
                    IdleInTransaction.class, "Transaction that waits for the application", Severity.HIGH)
            .needs(Need.WORKLOAD)
            .when("In a transaction, nothing runs for a second or more.")
            .effect(
                    "Its locks stay, so others wait; its snapshot stays, so VACUUM cannot remove what has been deleted since.")
            .instead(
                    "Do what takes long before the transaction or behind it; idle_in_transaction_session_timeout is the net below.")
            .links(
                    "https://www.postgresql.org/docs/current/runtime-config-client.html#GUC-IDLE-IN-TRANSACTION-SESSION-TIMEOUT");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Class<Habit.IdleInTransaction> kind() {
        return Habit.IdleInTransaction.class;
    }

    @Override
    public Finding judge(Habit.IdleInTransaction habit, QueryStat query, QueryContext context) {
        return finding(
                        query,
                        "After it, transactions stay open while nothing runs: " + number(habit.times())
                                + " times, up to " + time(habit.longest()) + ".")
                .evidence(Evidence.observed("All these waits together were " + time(habit.milliseconds()) + "."))
                .advice(
                        "Move what the application does there (a call to another service, a file, a person) out of the transaction.");
    }
}
