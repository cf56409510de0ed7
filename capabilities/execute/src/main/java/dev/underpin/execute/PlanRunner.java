package dev.underpin.execute;

import dev.underpin.engine.Outcome;
import dev.underpin.engine.Scratch;
import dev.underpin.model.plan.Assert;
import dev.underpin.model.plan.AwaitDeploy;
import dev.underpin.model.plan.Backfill;
import dev.underpin.model.plan.CopyRows;
import dev.underpin.model.plan.Plan;
import dev.underpin.model.plan.RunSql;
import dev.underpin.model.plan.SqlBatch;
import dev.underpin.model.plan.Step;
import dev.underpin.model.plan.Undo;
import dev.underpin.model.plan.UndoBatch;
import dev.underpin.sql.Dialect;
import dev.underpin.sql.Position;
import dev.underpin.sql.Statement;
import java.util.List;
import java.util.Optional;

/** Runs the steps of a plan on scratch, and takes them back. A step that was begun and not ended can be run again. */
public final class PlanRunner {

    private final Scratch scratch;
    private final Dialect dialect;

    public PlanRunner(Scratch scratch, Dialect dialect) {
        this.scratch = scratch;
        this.dialect = dialect;
    }

    /** Why a step did not go through, with the statement that did not. */
    public record Trouble(Step step, String statement, String message) {}

    /** The steps in order, from the first one that is not done; those that wait for people are passed. */
    public Optional<Trouble> run(Plan plan) {
        List<Step> steps = plan.steps().toList();
        for (Step step : steps.subList(position(steps), steps.size())) {
            Optional<Trouble> trouble = run(step);
            if (trouble.isPresent()) {
                return trouble;
            }
        }
        return Optional.empty();
    }

    /** How many steps are behind us: up to the last one that can tell that it is done. */
    public int position(List<Step> steps) {
        for (int i = steps.size() - 1; i >= 0; i--) {
            if (steps.get(i) instanceof RunSql && isDone(steps.get(i))) {
                return i + 1;
            }
        }
        return 0;
    }

    /** Whether a step says of itself that it is done; no where it cannot tell. */
    public boolean isDone(Step step) {
        String done = switch (step) {
            case RunSql run -> run.done();
            case Backfill backfill -> backfill.done();
            case CopyRows copy -> copy.done();
            case AwaitDeploy deploy -> null;
            case Assert expected -> null;
        };
        return done != null && scratch.ask(done).filter("t"::equals).isPresent();
    }

    public Optional<Trouble> run(Step step) {
        return switch (step) {
            case RunSql run -> {
                var leftover = run.leftover();
                if (leftover != null
                        && scratch.ask(leftover.found()).filter("t"::equals).isPresent()) {
                    Optional<Trouble> trouble = run(step, SqlBatch.alone(leftover.removal()));
                    if (trouble.isPresent()) {
                        yield trouble;
                    }
                }
                yield run(step, run.sql());
            }
            case Backfill backfill -> run(step, SqlBatch.alone(backfill.sql()));
            case CopyRows copy -> run(step, SqlBatch.alone(copy.sql()));
            case Assert expected ->
                scratch.ask(expected.query())
                        .filter(count -> !count.equals("0"))
                        .map(count -> new Trouble(step, expected.query(), count + " rows stand in the way"));
            case AwaitDeploy deploy -> Optional.empty();
        };
    }

    /** Takes a step back, as far as it says how. */
    public Optional<Trouble> undo(Step step) {
        if (step instanceof RunSql run && run.undo() instanceof Undo.ByStatements undo) {
            for (UndoBatch batch : undo.batches()) {
                Optional<Trouble> trouble = run(step, batch.sql());
                if (trouble.isPresent()) {
                    return trouble;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Trouble> run(Step step, SqlBatch batch) {
        if (batch.transaction()) {
            scratch.begin();
        }
        for (String sql : batch.statements()) {
            Outcome outcome = scratch.run(new Statement(sql, Position.START, 0, "", dialect));
            if (!(outcome instanceof Outcome.Done)) {
                if (batch.transaction()) {
                    scratch.rollback();
                }
                return Optional.of(new Trouble(step, sql, message(outcome)));
            }
        }
        if (batch.transaction()) {
            scratch.commit();
        }
        return Optional.empty();
    }

    private static String message(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done done -> "";
            case Outcome.Waived waived -> waived.why();
            case Outcome.Contained contained -> contained.why();
            case Outcome.Failed failed -> failed.message();
        };
    }
}
