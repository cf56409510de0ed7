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

/** Pages walked through by OFFSET. */
public final class GrowingOffset implements HabitRule<Habit.GrowingOffset> {

    private static final Card CARD = CardText.of(GrowingOffset.class, "Pages walked through by OFFSET", Severity.MEDIUM)
            .needs(Need.WORKLOAD)
            .when("A session reads page after page of a query, each with a larger OFFSET.")
            .effect(
                    "Each page reads all rows before it once more: the walk grows with the square of its length. Rows that are written meanwhile are seen twice or never.")
            .instead(
                    "Go on from the last key that was seen: WHERE (sorted by, id) > (…) with an index on these; or a cursor.")
            .links("https://www.postgresql.org/docs/current/queries-limit.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Class<Habit.GrowingOffset> kind() {
        return Habit.GrowingOffset.class;
    }

    @Override
    public Finding judge(Habit.GrowingOffset habit, QueryStat query, QueryContext context) {
        return finding(
                        query,
                        "Its pages are walked through by OFFSET: " + number(habit.calls()) + " pages in "
                                + number(habit.walks()) + (habit.walks() == 1 ? " walk" : " walks")
                                + ", the furthest behind "
                                + number(habit.furthest()) + " rows.")
                .evidence(Evidence.observed("The offset grew from call to call by the same number."))
                .advice("Go on from the last row: WHERE (sort key, id) > (last sort key, last id) ORDER BY both.");
    }
}
