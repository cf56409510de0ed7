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

/** Look for a row, then insert it. */
public final class LookThenWrite implements HabitRule<Habit.LookThenWrite> {

    private static final Card CARD = CardText.of(LookThenWrite.class, "Looked for, then inserted", Severity.MEDIUM)
            .needs(Need.WORKLOAD)
            .when("A row is looked for by a key, and then inserted with the same key.")
            .effect(
                    "Two sessions may both find none: then one of them fails, or, without a unique constraint, there are two rows. It is also a round trip more.")
            .instead("INSERT … ON CONFLICT, which a unique constraint on the key is needed for.")
            .links("https://www.postgresql.org/docs/current/sql-insert.html#SQL-ON-CONFLICT");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Class<Habit.LookThenWrite> kind() {
        return Habit.LookThenWrite.class;
    }

    @Override
    public Finding judge(Habit.LookThenWrite habit, QueryStat query, QueryContext context) {
        return finding(
                        query,
                        "What it looks for is inserted next, with the same key: " + number(habit.pairs()) + " times.")
                .evidence(Evidence.observed("The insert is " + text(habit.write(), context) + " ["
                        + habit.write().fingerprint() + "]."))
                .advice(
                        "INSERT … ON CONFLICT (key) DO NOTHING, or DO UPDATE, with a unique constraint on the key: one statement, and no race.");
    }
}
