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

/** A connection for each query or two. */
public final class ConnectionChurn implements HabitRule<Habit.ConnectionChurn> {

    private static final Card CARD = CardText.of(
                    ConnectionChurn.class, "A connection for a query or two", Severity.MEDIUM)
            .needs(Need.WORKLOAD)
            .when(
                    "Sessions end within a second, after one to three queries: 30 and more, and one every two seconds or more often.")
            .effect(
                    "For each connection the server starts a process, checks who it is and reads the catalog anew: most often that takes longer than the query.")
            .instead("A pool of connections, in the application or as a service beside the server.")
            .links("https://www.postgresql.org/docs/current/connect-estab.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Class<Habit.ConnectionChurn> kind() {
        return Habit.ConnectionChurn.class;
    }

    @Override
    public Finding judge(Habit.ConnectionChurn habit, QueryStat query, QueryContext context) {
        return finding(
                        query,
                        number(habit.sessions()) + " sessions began with it and were over after "
                                + time(habit.lifetime()) + " on average.")
                .evidence(Evidence.observed("None of them ran more than three queries; the query had "
                        + number(query.calls()) + " calls in all."))
                .advice(
                        "Keep connections open in a pool and take them from there: in the application, or PgBouncer between"
                                + " many of them and the server.");
    }
}
