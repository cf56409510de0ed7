package dev.underpin.tune.rule;

import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Card.Need;
import dev.underpin.model.finding.CardText;
import dev.underpin.model.finding.Draft;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.model.workload.Habit;
import dev.underpin.model.workload.QueryKey;
import dev.underpin.model.workload.QueryStat;
import dev.underpin.model.workload.Repeats;
import dev.underpin.tune.query.HabitRule;
import dev.underpin.tune.query.QueryContext;

/** Rows written one by one. */
public final class NPlusOneWrite implements HabitRule<Habit.RepeatedWrite> {

    private static final Card CARD = CardText.of(NPlusOneWrite.class, "Rows written one by one", Severity.MEDIUM)
            .needs(Need.WORKLOAD)
            .when(
                    "In one request, a statement that writes one row runs again and again with other values, each time after the one before was answered.")
            .effect(
                    "Each row costs a round trip and the work of a statement; where each is a transaction, a flush to disk too.")
            .instead(
                    "One INSERT with many rows, COPY, or UPDATE … FROM (VALUES …); or let the driver send them in one batch.")
            .links("https://www.postgresql.org/docs/current/populate.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Class<Habit.RepeatedWrite> kind() {
        return Habit.RepeatedWrite.class;
    }

    @Override
    public Finding judge(Habit.RepeatedWrite habit, QueryStat query, QueryContext context) {
        Repeats repeats = habit.repeats();
        boolean inserts = query.text().startsWith("insert");
        Draft draft = finding(
                        query,
                        "It writes rows one by one: " + number(repeats.calls()) + " calls in " + number(repeats.runs())
                                + " runs, up to " + number(repeats.longest()) + " in one request.")
                .consequence("With one call for each run, " + number(repeats.saved()) + " round trips less: up to "
                        + time(repeats.milliseconds() + repeats.between()) + " of waiting in the time of the log.");
        QueryKey read = habit.parent();
        if (read != null) {
            draft.evidence(Evidence.observed("It follows " + text(read, context) + " [" + read.fingerprint() + "]."));
        }
        return draft.evidence(Evidence.observed("Between two of them pass "
                        + time(repeats.between() / Math.max(1, repeats.saved())) + " on average."))
                .advice(
                        inserts
                                ? "Send the rows together: one INSERT with many rows, or COPY."
                                : "Change the rows together: UPDATE … FROM (VALUES …), or a condition that means all of them.");
    }
}
