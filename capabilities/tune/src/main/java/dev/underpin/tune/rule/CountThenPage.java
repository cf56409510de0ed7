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

/** All rows counted with each page. */
public final class CountThenPage implements HabitRule<Habit.CountAndPage> {

    private static final Card CARD = CardText.of(CountThenPage.class, "All rows counted for each page", Severity.LOW)
            .needs(Need.WORKLOAD)
            .when("A count of all rows of a table runs beside a query that reads one page of them.")
            .effect("The count reads all rows that match, where the page reads a few: it grows with the table.")
            .instead(
                    "One row more than the page shows whether there is a next one. Where a number is wanted, an estimate or a count that is kept will do.")
            .links("https://wiki.postgresql.org/wiki/Count_estimate");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Class<Habit.CountAndPage> kind() {
        return Habit.CountAndPage.class;
    }

    @Override
    public Finding judge(Habit.CountAndPage habit, QueryStat query, QueryContext context) {
        return finding(
                        query,
                        "It counts all rows each time when a page of them is read: " + number(habit.pairs())
                                + " times.")
                .evidence(Evidence.observed("The page is read by " + text(habit.page(), context) + " ["
                        + habit.page().fingerprint() + "]."))
                .evidence(Evidence.observed("Counting took " + time(habit.milliseconds()) + "."))
                .advice(
                        "Ask for one row more than a page holds, and do without the total; or keep the count, or estimate it.");
    }
}
