package dev.underpin.workload;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One statement that was executed, or at least tried, as a source tells it.
 *
 * @param bound what was bound to {@code $1}, {@code $2} …, as literals
 * @param milliseconds NaN where the source does not say
 * @param outcome whether it counts as a call
 * @param plan as the engine printed it
 * @param time when it had ended, in milliseconds since 1970; {@link Timestamps#NONE} where the source does not say
 * @param preparing milliseconds that went into parsing and planning before it, where they are told apart; else 0
 * @param trail of the session that ran it; null where there is no order in which things ran
 */
record Execution(
        String text,
        List<String> bound,
        double milliseconds,
        Outcome outcome,
        @Nullable String plan,
        @Nullable String database,
        @Nullable String application,
        long time,
        double preparing,
        @Nullable Trail trail) {

    enum Outcome {
        DONE,
        FAILED,
        /** More rows were fetched for a call that was told before. */
        CONTINUED,
        /** Known to exist, and not how often it is called. */
        WRITTEN
    }

    /** Of which nobody says when and by which session. */
    Execution(
            String text,
            List<String> bound,
            double milliseconds,
            Outcome outcome,
            @Nullable String plan,
            @Nullable String database,
            @Nullable String application) {
        this(text, bound, milliseconds, outcome, plan, database, application, Timestamps.NONE, 0, null);
    }

    /** By an application that logs its own SQL. */
    static Execution logged(String text, List<String> bound, double milliseconds) {
        return new Execution(text, bound, milliseconds, Outcome.DONE, null, null, null);
    }

    /** The same with the time that it took, and when it had ended. */
    Execution taking(double duration, long ended) {
        return new Execution(text, bound, duration, outcome, plan, database, application, ended, preparing, trail);
    }

    /** The same with its plan. */
    Execution planned(String seen) {
        return new Execution(text, bound, milliseconds, outcome, seen, database, application, time, preparing, trail);
    }

    /** The same, ended with an error. */
    Execution failed() {
        return new Execution(
                text, bound, Double.NaN, Outcome.FAILED, plan, database, application, time, preparing, trail);
    }

    /** The same as another text with other values: what an EXECUTE stands for. */
    Execution of(String query, List<String> values) {
        return new Execution(query, values, milliseconds, outcome, plan, database, application, time, preparing, trail);
    }

    /** The same as part of what one session, or one log, runs in order. */
    Execution on(Trail of) {
        return new Execution(text, bound, milliseconds, outcome, plan, database, application, time, preparing, of);
    }
}
