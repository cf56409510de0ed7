package dev.underpin.execute;

import dev.underpin.engine.Attempt;
import dev.underpin.engine.RunSession;
import dev.underpin.model.fault.ConnectException;
import dev.underpin.model.fault.UsageException;
import dev.underpin.model.plan.Assert;
import dev.underpin.model.plan.AwaitDeploy;
import dev.underpin.model.plan.Backfill;
import dev.underpin.model.plan.CopyRows;
import dev.underpin.model.plan.PhaseKind;
import dev.underpin.model.plan.Plan;
import dev.underpin.model.plan.RunSql;
import dev.underpin.model.plan.Step;
import dev.underpin.model.run.Journal;
import dev.underpin.model.run.RunEnd;
import dev.underpin.model.run.RunEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Runs a plan on a live database, from wherever the journal says that it has come to. A step begins when the one before it is in the
 * journal; a step that was cut off is looked at before it is run again. A lost connection is opened again, and what happened meanwhile
 * is read from the journal.
 */
public final class LiveRun {

    private static final int CONNECT_ATTEMPTS = 60;

    private final RunSession session;
    private final Plan plan;
    private final RunWishes wishes;
    private final RunWitness witness;
    private final Clock clock;
    private final List<Step> steps;
    private final LocksApart locks;
    private Journal journal;
    private boolean confirmed;

    /** @param journal of this run so far; the run is claimed */
    public LiveRun(RunSession session, Plan plan, Journal journal, RunWishes wishes, RunWitness witness, Clock clock) {
        this.session = session;
        this.plan = plan;
        this.journal = journal;
        this.wishes = wishes;
        this.witness = witness;
        this.clock = clock;
        this.steps = plan.steps().toList();
        this.locks = new LocksApart(session, witness, wishes.niceness());
        this.confirmed = wishes.confirmed();
    }

    /** @throws UsageException where a step is taken back in part: it is neither done nor undone */
    public RunEnd go() {
        journal.halfUndone().ifPresent(LiveRun::refuse);
        int step = 1;
        while (step <= steps.size()) {
            try {
                Optional<RunEnd> end = journal.done().contains(step) ? Optional.empty() : step(step);
                if (end.isPresent()) {
                    return end.get();
                }
                step++;
            } catch (ConnectException lost) {
                connectAgain(lost);
            }
        }
        if (!(journal.last() instanceof RunEvent.RunFinished)) {
            record(new RunEvent.RunFinished());
        }
        return new RunEnd.Finished();
    }

    private static void refuse(int halfUndone) {
        throw new UsageException(
                "Step " + halfUndone + " is taken back in part",
                "It is neither done nor undone, and nothing can go on from there.",
                "Take it back to its end first: underpin undo");
    }

    private Optional<RunEnd> step(int number) {
        PhaseKind phase = plan.phaseOf(number);
        if (wishes.upTo().isPresent() && phase.compareTo(wishes.upTo().get()) > 0) {
            return Optional.of(new RunEnd.PhaseEnded(wishes.upTo().get()));
        }
        if (session.pauseAsked(journal.run())) {
            session.askToPause(journal.run(), false);
            record(new RunEvent.RunPaused("asked for, before step " + number));
            return Optional.of(new RunEnd.Paused());
        }
        return switch (steps.get(number - 1)) {
            case RunSql run -> statements(number, run);
            case Backfill backfill -> rows(number, backfill.title(), new RowWork(backfill.walk(), backfill.done()));
            case CopyRows copy -> rows(number, copy.title(), new RowWork(copy.walk(), copy.done()));
            case Assert expected -> proof(number, expected);
            case AwaitDeploy deploy -> await(number, deploy);
        };
    }

    private Optional<RunEnd> statements(int number, RunSql run) {
        String done = run.done();
        if (done != null && session.isSo(done)) {
            record(new RunEvent.StepSkipped(number));
            return Optional.empty();
        }
        locks.before(number);
        record(new RunEvent.StepStarted(number, run.title()));
        var tries = new StatementTries(session, journal, wishes.stallBudget(), witness);
        Attempt attempt = tries.run(number, run);
        if (run.timeouts().stopClients()) {
            locks.stopped(tries.since());
        }
        return switch (attempt) {
            case Attempt.Done ok -> {
                reload();
                yield Optional.empty();
            }
            case Attempt.Blocked blocked -> {
                String message = "its lock was not to be had in " + tries.attempts() + " attempts";
                record(new RunEvent.StepFailed(
                        number, String.join(";\n", run.sql().statements()), message));
                yield Optional.of(new RunEnd.Stopped(
                        number, String.join(";\n", run.sql().statements()), message, blocked.blockers()));
            }
            case Attempt.Refused refused -> {
                // The server may have been at it still for a runner that died.
                if (done != null && session.isSo(done)) {
                    record(new RunEvent.StepSkipped(number));
                    yield Optional.empty();
                }
                yield stopped(number, refused.statement(), refused.message());
            }
            case Attempt.Lost lost -> throw lost(lost);
        };
    }

    private Optional<RunEnd> rows(int number, String title, RowWork work) {
        locks.before(number);
        record(new RunEvent.StepStarted(number, title));
        return switch (work.run(session, journal, number, wishes, witness)) {
            case RowWork.Result.Through through -> {
                record(new RunEvent.StepSucceeded(number, 1, session.written(journal, number)));
                yield Optional.empty();
            }
            case RowWork.Result.PauseAsked asked -> {
                session.askToPause(journal.run(), false);
                record(new RunEvent.RunPaused("asked for, within step " + number));
                yield Optional.of(new RunEnd.Paused());
            }
            case RowWork.Result.Blocked blocked ->
                Optional.of(new RunEnd.Stopped(number, "", stop(number, blocked.message()), blocked.blockers()));
            case RowWork.Result.Refused refused -> stopped(number, refused.statement(), refused.message());
            case RowWork.Result.Lost lost -> throw lost(new Attempt.Lost(lost.message()));
        };
    }

    private String stop(int number, String message) {
        record(new RunEvent.StepFailed(number, "", message));
        return message;
    }

    private Optional<RunEnd> proof(int number, Assert expected) {
        record(new RunEvent.StepStarted(number, expected.title()));
        Optional<String> count = session.answer(expected.query());
        if (count.isPresent() && count.get().equals("0")) {
            record(new RunEvent.StepSucceeded(number, 1, 0));
            return Optional.empty();
        }
        String message = count.map(rows -> (rows.equals("1") ? "1 row stands" : rows + " rows stand") + " in the way. "
                        + expected.otherwise())
                .orElse("What this asks about is not there any more: somebody has dropped or renamed it.");
        return stopped(number, expected.query(), message);
    }

    private Optional<RunEnd> await(int number, AwaitDeploy deploy) {
        if (deploy.days() > 0) {
            Instant from = journal.doneAt(number - 1)
                    .orElse(journal.entries().getFirst().at());
            Instant notBefore = from.plus(Duration.ofDays(deploy.days()));
            if (clock.instant().isBefore(notBefore) && !confirmed) {
                return Optional.of(new RunEnd.Waiting(number, deploy, Optional.of(notBefore)));
            }
        } else if (!confirmed) {
            return Optional.of(new RunEnd.Waiting(number, deploy, Optional.empty()));
        }
        confirmed = false;
        record(new RunEvent.StepConfirmed(number, wishes.by()));
        return Optional.empty();
    }

    private Optional<RunEnd> stopped(int number, String statement, String message) {
        record(new RunEvent.StepFailed(number, statement, message));
        return Optional.of(new RunEnd.Stopped(number, statement, message, List.of()));
    }

    private void record(RunEvent event) {
        boolean said = event instanceof RunEvent.StepStarted && event.equals(journal.last());
        if (!said) {
            var entry = session.record(journal, event);
            journal = journal.with(entry);
            witness.happened(entry);
        }
    }

    /** Reads what was written into the journal together with something else. */
    private void reload() {
        Journal now = session.latest().orElse(journal);
        var known = new ArrayList<>(journal.entries());
        journal = now;
        now.entries().subList(known.size(), now.entries().size()).forEach(witness::happened);
    }

    private static ConnectException lost(Attempt.Lost lost) {
        return new ConnectException("The connection to the database is gone", lost.message(), null, null);
    }

    private void connectAgain(ConnectException lost) {
        witness.lost(String.valueOf(lost.detail()));
        for (int attempt = 1; attempt <= CONNECT_ATTEMPTS; attempt++) {
            Rest.of(1_000);
            if (session.reconnect()) {
                if (session.claim().isPresent()) {
                    throw lost;
                }
                reload();
                return;
            }
        }
        throw new ConnectException(
                lost.summary(),
                lost.detail(),
                "What was done is in the journal of the database: run the same command again when it answers and takes writes.",
                lost);
    }
}
