package dev.underpin.execute;

import dev.underpin.engine.Attempt;
import dev.underpin.engine.RunSession;
import dev.underpin.model.plan.Leftover;
import dev.underpin.model.plan.RunSql;
import dev.underpin.model.plan.SqlBatch;
import dev.underpin.model.plan.Timeouts;
import dev.underpin.model.plan.UndoBatch;
import dev.underpin.model.run.Journal;
import dev.underpin.model.run.RunEvent;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tries statements until their locks are to be had, or clients have borne enough. */
final class StatementTries {

    private final RunSession session;
    private final Journal journal;
    private final Duration budget;
    private final RunWitness witness;
    private int attempts;
    private long began;

    StatementTries(RunSession session, Journal journal, Duration budget, RunWitness witness) {
        this.session = session;
        this.journal = journal;
        this.budget = budget;
        this.witness = witness;
    }

    /** What a former attempt has left is removed first. */
    Attempt run(int step, RunSql run) {
        return run(
                step, run.leftover(), run.sql(), run.timeouts(), Optional.of(new RunEvent.StepSucceeded(step, 0, 0)));
    }

    /** Takes back a step, or a part of it, as the event says. */
    Attempt undo(int step, UndoBatch batch, RunEvent event) {
        return run(step, batch.leftover(), batch.run(), batch.timeouts(), Optional.of(event));
    }

    /** Removes what an attempt that was cut off may have left. */
    Attempt remove(int step, Leftover leftover) {
        return tried(step, SqlBatch.alone(leftover.removal()), Timeouts.PATIENT, Optional.empty());
    }

    private Attempt run(
            int step, @Nullable Leftover leftover, SqlBatch sql, Timeouts timeouts, Optional<RunEvent> event) {
        if (leftover != null && session.isSo(leftover.found())) {
            Attempt removed = remove(step, leftover);
            if (!(removed instanceof Attempt.Done)) {
                return removed;
            }
        }
        return tried(step, sql, timeouts, event);
    }

    private Attempt tried(int step, SqlBatch batch, Timeouts timeouts, Optional<RunEvent> event) {
        var patience = new LockPatience(timeouts, budget);
        while (true) {
            Timeouts these = patience.next();
            attempts = patience.attempts();
            Optional<RunEvent> told = event.map(
                    one -> one instanceof RunEvent.StepSucceeded ? new RunEvent.StepSucceeded(step, attempts, 0) : one);
            began = System.nanoTime();
            Attempt attempt = session.run(journal, batch, these, told);
            if (!(attempt instanceof Attempt.Blocked blocked) || patience.isOver()) {
                return attempt;
            }
            witness.blocked(step, attempts, blocked.blockers());
            Rest.of(patience.pause());
        }
    }

    int attempts() {
        return attempts;
    }

    /** Milliseconds since the last attempt began. */
    double since() {
        return (System.nanoTime() - began) / 1e6;
    }
}
