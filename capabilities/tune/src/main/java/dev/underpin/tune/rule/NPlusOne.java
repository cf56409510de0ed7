package dev.underpin.tune.rule;

import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Card.Need;
import dev.underpin.model.finding.CardText;
import dev.underpin.model.finding.Confidence;
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

/** One query for each row of another. */
public final class NPlusOne implements HabitRule<Habit.RepeatedSelect> {

    private static final Card CARD = CardText.of(NPlusOne.class, "One query for each row of another", Severity.MEDIUM)
            .needs(Need.WORKLOAD)
            .when(
                    "In one request, a query that looks rows up by a key runs again and again with other keys, behind a query that gives rows.")
            .effect("Each row costs a round trip, in which the application waits; the more rows, the longer.")
            .instead(
                    "Ask for all of them at once: a join, or the key compared with a list. ORMs call it eager loading: includes (Rails), select_related and prefetch_related (Django), JOIN FETCH or a batch size (Hibernate), include (Prisma, Sequelize), relations (TypeORM), Include (EF Core).")
            .links("https://www.postgresql.org/docs/current/functions-comparisons.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Class<Habit.RepeatedSelect> kind() {
        return Habit.RepeatedSelect.class;
    }

    @Override
    public Finding judge(Habit.RepeatedSelect habit, QueryStat query, QueryContext context) {
        Repeats repeats = habit.repeats();
        Draft draft = finding(
                        query,
                        "It runs once for each row of another query: " + number(repeats.calls()) + " calls in "
                                + number(repeats.runs()) + " runs, up to " + number(repeats.longest())
                                + " in one request.")
                .confidence(habit.proof() == Habit.Proof.SHAPE ? Confidence.POSSIBLE : Confidence.LIKELY)
                .consequence("With one call for each run, " + number(repeats.saved()) + " round trips less: up to "
                        + time(repeats.milliseconds() + repeats.between()) + " of waiting in the time of the log.");
        QueryKey parent = habit.parent();
        if (parent != null) {
            draft.evidence(
                    Evidence.observed("It follows " + text(parent, context) + " [" + parent.fingerprint() + "]."));
        }
        return draft.evidence(Evidence.observed(proof(habit)))
                .advice(
                        "Load these rows together with those they belong to (eager loading), or all by one list of keys.");
    }

    private static String proof(Habit.RepeatedSelect habit) {
        String distinct = habit.repeats().distinct() + " of its calls asked for a key that was new in their request; ";
        return distinct
                + switch (habit.proof()) {
                    case KEY -> "the key is one of the other query's table.";
                    case LIMIT -> "it ran as often as the other query's LIMIT lets rows through.";
                    case CALLER -> "the same part of the application sent both.";
                    case SHAPE -> "nothing else ties the two together.";
                };
    }
}
