package dev.underpin.workload;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One session of a server as its log tells it. A statement, its duration and its plan may come in one message or in three; whatever
 * comes, it is counted once, when the session goes on to something else.
 */
final class Session {
    private static final String DURATION = "duration: ";
    private static final String STATEMENT = "statement: ";
    private static final String EXECUTE = "execute ";
    private static final String PREPARE = "prepare: ";

    private final Consumer<Execution> counted;
    private final Notes notes;
    private final PreparedStatements prepared = new PreparedStatements();
    private @Nullable Execution waiting;
    private @Nullable LoggedPlan plan;
    private @Nullable LogEntry planOf;
    private double planMilliseconds;

    Session(Consumer<Execution> counted, Notes notes) {
        this.counted = counted;
        this.notes = notes;
    }

    void take(LogEntry entry) {
        String message = entry.message();
        if (entry.failure()) {
            failed(entry);
        } else if (message.startsWith(DURATION)) {
            timed(entry, message);
        } else if (message.startsWith(STATEMENT)) {
            settle();
            begun(entry, message.substring(STATEMENT.length()), Execution.Outcome.DONE, Double.NaN);
        } else if (message.startsWith(EXECUTE) && message.indexOf(": ") > 0) {
            settle();
            executed(entry, message, EXECUTE.length(), Double.NaN);
        }
    }

    private void timed(LogEntry entry, String message) {
        int unit = message.indexOf(" ms", DURATION.length());
        double milliseconds = unit < 0 ? Double.NaN : milliseconds(message, unit);
        int after = unit + 3;
        if (Double.isNaN(milliseconds)) {
            notes.passedOver("durations that are no numbers");
        } else if (after == message.length()) {
            Execution open = waiting;
            if (open != null) {
                waiting = with(open, milliseconds);
                settle();
            } else {
                notes.passedOver("durations of which the log names no statement (parsing and binding, for the most part)");
            }
        } else if (message.startsWith("  plan:", after)) {
            planned(entry, milliseconds, message.substring(after + "  plan:".length()));
        } else if (message.startsWith(STATEMENT, after + 2)) {
            settleOther(message.substring(after + 2 + STATEMENT.length()));
            begun(entry, message.substring(after + 2 + STATEMENT.length()), Execution.Outcome.DONE, milliseconds);
            settle();
        } else if (message.startsWith(EXECUTE, after + 2)) {
            executed(entry, message, after + 2 + EXECUTE.length(), milliseconds);
            settle();
        } else {
            settle();
        }
    }

    private static double milliseconds(String message, int unit) {
        try {
            return Double.parseDouble(message.substring(DURATION.length(), unit));
        } catch (NumberFormatException notANumber) {
            return Double.NaN;
        }
    }

    /** {@code execute name/portal: text}, and {@code execute fetch from …} for the rows after the first. */
    private void executed(LogEntry entry, String message, int from, double milliseconds) {
        int colon = message.indexOf(": ", from);
        if (colon < 0) {
            return;
        }
        String text = message.substring(colon + 2);
        settleOther(text);
        boolean more = message.startsWith("fetch from ", from);
        begun(entry, text, more ? Execution.Outcome.CONTINUED : Execution.Outcome.DONE, milliseconds);
    }

    private void begun(LogEntry entry, String text, Execution.Outcome outcome, double milliseconds) {
        String detail = entry.detail();
        List<String> bound = List.of();
        if (detail != null && detail.startsWith(PREPARE)) {
            prepared.prepared(detail.substring(PREPARE.length()));
        } else if (detail != null && detail.regionMatches(true, 0, "parameters: ", 0, 12)) {
            bound = BoundValues.of(detail);
        }
        waiting = new Execution(text, bound, milliseconds, outcome, null, entry.database(), entry.application());
    }

    private void planned(LogEntry entry, double milliseconds, String logged) {
        LoggedPlan read = LoggedPlan.of(logged);
        if (read == null) {
            notes.passedOver("plans of auto_explain that are neither text nor JSON");
            return;
        }
        Execution open = waiting;
        if (open != null && same(open.text(), read.query())) {
            waiting = new Execution(
                    open.text(),
                    open.bound(),
                    milliseconds,
                    open.outcome(),
                    read.plan(),
                    open.database(),
                    open.application());
            return;
        }
        settlePlan(entry);
        plan = read;
        planMilliseconds = milliseconds;
        planOf = entry;
    }

    private void failed(LogEntry entry) {
        Execution open = waiting;
        String statement = entry.statement();
        boolean itsOwn = statement == null ? entry.severity().equals("ERROR") : open != null && same(open.text(), statement);
        if (open != null && itsOwn) {
            waiting = new Execution(
                    open.text(),
                    open.bound(),
                    Double.NaN,
                    Execution.Outcome.FAILED,
                    open.plan(),
                    open.database(),
                    open.application());
            settle();
        } else if (statement != null) {
            settle();
            begun(entry, statement, Execution.Outcome.FAILED, Double.NaN);
            settle();
        }
    }

    private static boolean same(String one, String other) {
        return one.equals(other) || one.strip().equals(other.strip());
    }

    /** Counts what is open, unless it is a plan of the text that comes now. */
    private void settleOther(String text) {
        LoggedPlan open = plan;
        if (open == null || !same(open.query(), text)) {
            settle();
        }
    }

    /** Counts what is open. */
    void settle() {
        Execution open = waiting;
        LoggedPlan logged = plan;
        if (open != null) {
            waiting = null;
            if (logged != null && same(logged.query(), open.text())) {
                plan = null;
                open = new Execution(
                        open.text(),
                        open.bound().isEmpty() ? logged.bound() : open.bound(),
                        open.milliseconds(),
                        open.outcome(),
                        logged.plan(),
                        open.database(),
                        open.application());
            }
        }
        if (planOf != null) {
            settlePlan(planOf);
        }
        if (open != null) {
            count(open);
        }
    }

    private void settlePlan(LogEntry entry) {
        LoggedPlan open = plan;
        plan = null;
        planOf = null;
        if (open != null) {
            counted.accept(new Execution(
                    open.query(),
                    open.bound(),
                    planMilliseconds,
                    Execution.Outcome.DONE,
                    open.plan(),
                    entry.database(),
                    entry.application()));
        }
    }

    private void count(Execution execution) {
        if (PreparedStatements.begins(execution.text(), "PREPARE")) {
            prepared.prepared(execution.text());
        }
        Execution query =
                PreparedStatements.begins(execution.text(), "EXECUTE") ? prepared.executed(execution) : null;
        counted.accept(query == null ? execution : query);
    }

    private static Execution with(Execution open, double milliseconds) {
        return new Execution(
                open.text(),
                open.bound(),
                milliseconds,
                open.outcome(),
                open.plan(),
                open.database(),
                open.application());
    }
}
