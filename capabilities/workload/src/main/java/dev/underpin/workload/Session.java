package dev.underpin.workload;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One session of a server as its log tells it. A statement, its duration and its plan may come in one message or in three, the plan before the
 * duration (simple protocol) or behind it (extended); whatever comes, it is counted once, when the session goes on to something else.
 */
final class Session {
    private static final String DURATION = "duration: ";
    private static final String STATEMENT = "statement: ";
    private static final String EXECUTE = "execute ";
    private static final String FETCH = "fetch from ";
    private static final String PREPARE = "prepare: ";
    private static final String PARAMETERS = "parameters: ";
    private static final String PLAN = "plan:";
    private static final double[] POWERS = {1, 10, 100, 1e3, 1e4, 1e5, 1e6};

    private final Consumer<Execution> counted;
    private final Notes notes;
    private final PreparedStatements prepared = new PreparedStatements();
    private final Trail trail = new Trail();
    private @Nullable Execution waiting;
    private boolean complete;
    private final Preparing preparing = new Preparing();
    private @Nullable Execution planned;

    Session(Consumer<Execution> counted, Notes notes) {
        this.counted = counted;
        this.notes = notes;
    }

    /** What it ran, in order. */
    Trail trail() {
        return trail;
    }

    void take(LogEntry entry) {
        if (entry.failure()) {
            failed(entry);
        } else if (entry.begins(DURATION)) {
            timed(entry, entry.text(), entry.from() + DURATION.length());
        } else if (entry.begins(STATEMENT)) {
            settle();
            begun(entry, entry.text().substring(entry.from() + STATEMENT.length()), Execution.Outcome.DONE, Double.NaN);
        } else if (entry.begins(EXECUTE)) {
            settle();
            executed(entry, entry.text(), entry.from() + EXECUTE.length(), Double.NaN);
        }
    }

    private void timed(LogEntry entry, String text, int from) {
        int unit = text.indexOf(" ms", from);
        double milliseconds = unit < 0 ? Double.NaN : milliseconds(text, from, unit);
        int after = unit + 5;
        if (Double.isNaN(milliseconds)) {
            notes.passedOver("durations that are no numbers");
        } else if (after > text.length()) {
            alone(milliseconds, entry.time());
        } else if (text.startsWith(PLAN, after)) {
            plan(entry, milliseconds, text.substring(after + PLAN.length()));
        } else if (text.startsWith(STATEMENT, after)) {
            begun(entry, text.substring(after + STATEMENT.length()), Execution.Outcome.DONE, milliseconds);
        } else if (text.startsWith(EXECUTE, after)) {
            executed(entry, text, after + EXECUTE.length(), milliseconds);
        } else {
            settle();
            preparing.took(text, after, milliseconds);
        }
    }

    /** {@code 1234.567}; a log has millions of them, so that the general way is too slow. */
    private static double milliseconds(String text, int from, int unit) {
        long digits = 0;
        int decimals = -1;
        for (int i = from; i < unit; i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9' && digits < Long.MAX_VALUE / 100) {
                digits = 10 * digits + c - '0';
                decimals += decimals < 0 ? 0 : 1;
            } else if (c == '.' && decimals < 0) {
                decimals = 0;
            } else {
                return Double.NaN;
            }
        }
        return decimals > 0 ? digits / POWERS[Math.min(decimals, POWERS.length - 1)] : digits;
    }

    /** A duration of which the text was logged before, or never: that of parsing and binding stands alone too. */
    private void alone(double milliseconds, long time) {
        Execution open = waiting;
        if (open == null || complete) {
            notes.passedOver("durations of which the log names no statement (parsing and binding, for the most part)");
        } else {
            waiting = open.taking(milliseconds, time);
            complete = true;
        }
    }

    /** {@code execute name/portal: text}, and {@code execute fetch from …} for the rows after the first. */
    private void executed(LogEntry entry, String text, int from, double milliseconds) {
        int colon = text.indexOf(": ", from);
        if (colon >= 0) {
            boolean more = text.startsWith(FETCH, from);
            begun(
                    entry,
                    text.substring(colon + 2),
                    more ? Execution.Outcome.CONTINUED : Execution.Outcome.DONE,
                    milliseconds);
        }
    }

    private void begun(LogEntry entry, String text, Execution.Outcome outcome, double milliseconds) {
        countWaiting();
        Execution plan = planned;
        boolean itsOwn = plan != null && same(plan.text(), text);
        if (!itsOwn) {
            countPlanned();
        }
        planned = null;
        List<String> bound = bound(entry.detail());
        waiting = new Execution(
                text,
                plan != null && itsOwn && bound.isEmpty() ? plan.bound() : bound,
                milliseconds,
                outcome,
                plan != null && itsOwn ? plan.plan() : null,
                entry.database(),
                entry.application(),
                entry.time(),
                preparing.before(text),
                trail);
        complete = !Double.isNaN(milliseconds);
    }

    private List<String> bound(@Nullable String detail) {
        if (detail == null) {
            return List.of();
        }
        if (detail.startsWith(PREPARE)) {
            prepared.prepared(detail.substring(PREPARE.length()));
        }
        return detail.regionMatches(true, 0, PARAMETERS, 0, PARAMETERS.length()) ? BoundValues.of(detail) : List.of();
    }

    private void plan(LogEntry entry, double milliseconds, String logged) {
        LoggedPlan read = LoggedPlan.of(logged);
        if (read == null) {
            notes.passedOver("plans of auto_explain that are neither text nor JSON");
            return;
        }
        Execution open = waiting;
        if (open != null && open.plan() == null && same(open.text(), read.query())) {
            waiting = (complete ? open : open.taking(milliseconds, entry.time())).planned(read.plan());
            return;
        }
        if (complete) {
            countWaiting();
        }
        countPlanned();
        planned = new Execution(
                read.query(),
                read.bound(),
                milliseconds,
                Execution.Outcome.DONE,
                read.plan(),
                entry.database(),
                entry.application(),
                entry.time(),
                0,
                trail);
    }

    private void failed(LogEntry entry) {
        Execution open = waiting;
        String statement = entry.statement();
        boolean itsOwn =
                statement == null ? entry.severity().equals("ERROR") : open != null && same(open.text(), statement);
        if (open != null && !complete && itsOwn) {
            waiting = open.failed();
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

    /** Counts what is open. */
    void settle() {
        countWaiting();
        countPlanned();
    }

    private void countWaiting() {
        Execution open = waiting;
        waiting = null;
        complete = false;
        if (open != null) {
            count(open);
        }
    }

    private void countPlanned() {
        Execution open = planned;
        planned = null;
        if (open != null) {
            count(open);
        }
    }

    private void count(Execution execution) {
        if (PreparedStatements.begins(execution.text(), "PREPARE")) {
            prepared.prepared(execution.text());
        }
        Execution query = PreparedStatements.begins(execution.text(), "EXECUTE") ? prepared.executed(execution) : null;
        counted.accept(query == null ? execution : query);
    }
}
