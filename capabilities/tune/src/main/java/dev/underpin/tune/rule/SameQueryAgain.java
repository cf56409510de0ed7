package dev.underpin.tune.rule;

import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Card.Need;
import dev.underpin.model.finding.CardText;
import dev.underpin.model.finding.Confidence;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.model.workload.Habit;
import dev.underpin.model.workload.QueryStat;
import dev.underpin.tune.query.HabitRule;
import dev.underpin.tune.query.QueryContext;

/** The same question within one request. */
public final class SameQueryAgain implements HabitRule<Habit.SameAgain> {

    private static final Card CARD = CardText.of(SameQueryAgain.class, "Asked again with the same values", Severity.LOW)
            .needs(Need.WORKLOAD)
            .when(
                    "A query runs again with the same values in the same request, and nothing was written there in between.")
            .effect("The answer was known already.")
            .instead("Keep the answer for as long as the request lasts.")
            .links("https://www.postgresql.org/docs/current/monitoring-stats.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Class<Habit.SameAgain> kind() {
        return Habit.SameAgain.class;
    }

    @Override
    public Finding judge(Habit.SameAgain habit, QueryStat query, QueryContext context) {
        return finding(
                        query,
                        number(habit.calls()) + " of its " + number(query.calls())
                                + " calls ask with the same values once more, within one request.")
                .evidence(Evidence.observed(
                        "Nothing was written between them; they took " + time(habit.milliseconds()) + " in all."))
                .confidence(Confidence.LIKELY)
                .advice("Read it once and hand it on, or let the ORM remember it for the request.");
    }
}
