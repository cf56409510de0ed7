package dev.underpin.execute;

import dev.underpin.engine.Attempt;
import dev.underpin.engine.RunSession;
import dev.underpin.model.plan.Leftover;
import dev.underpin.model.plan.RunSql;
import dev.underpin.model.plan.SqlBatch;
import dev.underpin.model.plan.Timeouts;
import dev.underpin.model.run.Journal;
import dev.underpin.model.run.RunEvent;
import java.time.Duration;
import java.util.Optional;

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
        Leftover leftover = run.leftover();
        if (leftover != null && session.isSo(leftover.found())) {
            Attempt removed = tried(step, SqlBatch.alone(leftover.removal()), run.timeouts(), Optional.empty());
            if (!(removed instanceof Attempt.Done)) {
                return removed;
            }
        }
        return tried(step, run.sql(), run.timeouts(), Optional.of(new RunEvent.StepSucceeded(step, 0, 0)));
    }

    /** Takes back a part of a step; whoever takes back the last one says so. */
    Attempt undo(int step, SqlBatch batch, boolean last) {
        Timeouts timeouts = batch.transaction() ? Timeouts.BRIEF : Timeouts.LONG;
        return tried(step, batch, timeouts, last ? Optional.of(new RunEvent.StepUndone(step)) : Optional.empty());
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
