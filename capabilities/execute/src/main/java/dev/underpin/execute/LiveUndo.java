package dev.underpin.execute;

import dev.underpin.engine.Attempt;
import dev.underpin.engine.RunSession;
import dev.underpin.model.fault.ConnectException;
import dev.underpin.model.plan.Backfill;
import dev.underpin.model.plan.CopyRows;
import dev.underpin.model.plan.Plan;
import dev.underpin.model.plan.RunSql;
import dev.underpin.model.plan.Step;
import dev.underpin.model.plan.Undo;
import dev.underpin.model.plan.UndoBatch;
import dev.underpin.model.run.Journal;
import dev.underpin.model.run.RunEvent;
import dev.underpin.model.run.UndoEnd;
import java.time.Duration;
import java.util.List;

/** Takes a run back, step by step from the last one that is done, as far as there is a way. */
public final class LiveUndo {

    private final RunSession session;
    private final List<Step> steps;
    private final RunWitness witness;
    private final Duration stallBudget;
    private Journal journal;

    /** @param journal of the run; the run is claimed */
    public LiveUndo(RunSession session, Plan plan, Journal journal, Duration stallBudget, RunWitness witness) {
        this.session = session;
        this.steps = plan.steps().toList();
        this.journal = journal;
        this.stallBudget = stallBudget;
        this.witness = witness;
    }

    /** @param by who wants it, for the journal */
    public UndoEnd go(String by) {
        takeWhatWasCutOff();
        for (int number : journal.done().reversed()) {
            Step step = steps.get(number - 1);
            if (step instanceof RunSql run) {
                if (run.undo() instanceof Undo.Impossible impossible) {
                    return new UndoEnd.Here(number, impossible.reason());
                }
                if (run.undo() instanceof Undo.ByStatements undo) {
                    Attempt attempt = back(number, undo.batches());
                    if (!(attempt instanceof Attempt.Done)) {
                        return stopped(number, attempt);
                    }
                    continue;
                }
            }
            if (step instanceof Backfill || step instanceof CopyRows) {
                session.rewind(journal, number);
            }
            record(new RunEvent.StepUndone(number));
        }
        record(new RunEvent.RunAborted(by, "taken back"));
        return new UndoEnd.AllBack();
    }

    /** A step that took effect and was cut off before that could be written down counts as done; what it left counts as nothing. */
    private void takeWhatWasCutOff() {
        int step = journal.cutOff().orElse(0);
        if (step > 0 && steps.get(step - 1) instanceof RunSql run) {
            if (run.done() != null && session.isSo(run.done())) {
                record(new RunEvent.StepSkipped(step));
            } else if (run.leftover() != null && session.isSo(run.leftover().found())) {
                new StatementTries(session, journal, stallBudget, witness).remove(step, run.leftover());
            }
        }
    }

    /** Batch by batch, from the first that was not taken back before: each is in the journal. */
    private Attempt back(int number, List<UndoBatch> batches) {
        for (int part = journal.partsUndone(number) + 1; part <= batches.size(); part++) {
            UndoBatch batch = batches.get(part - 1);
            RunEvent event =
                    part == batches.size() ? new RunEvent.StepUndone(number) : new RunEvent.PartUndone(number, part);
            if (batch.done() != null && session.isSo(batch.done())) {
                record(event);
                continue;
            }
            Attempt attempt = new StatementTries(session, journal, stallBudget, witness).undo(number, batch, event);
            if (!(attempt instanceof Attempt.Done)) {
                return attempt;
            }
            reload();
        }
        return new Attempt.Done(0, false);
    }

    private UndoEnd stopped(int number, Attempt attempt) {
        return switch (attempt) {
            case Attempt.Done done -> throw new IllegalArgumentException("it was taken back");
            case Attempt.Blocked blocked ->
                new UndoEnd.Stopped(number, "", "its lock was not to be had", blocked.blockers());
            case Attempt.Refused refused ->
                new UndoEnd.Stopped(number, refused.statement(), refused.message(), List.of());
            case Attempt.Lost lost ->
                throw new ConnectException(
                        "The connection to the database is gone",
                        lost.message(),
                        "What was taken back is in the journal: run the same command again.",
                        null);
        };
    }

    private void record(RunEvent event) {
        var entry = session.record(journal, event);
        journal = journal.with(entry);
        witness.happened(entry);
    }

    private void reload() {
        Journal now = session.latest().orElse(journal);
        now.entries().subList(journal.entries().size(), now.entries().size()).forEach(witness::happened);
        journal = now;
    }
}
