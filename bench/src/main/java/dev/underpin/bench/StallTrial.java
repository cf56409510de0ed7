package dev.underpin.bench;

import dev.underpin.engine.Engine;
import dev.underpin.engine.Outcome;
import dev.underpin.engine.Reading;
import dev.underpin.engine.Scratch;
import dev.underpin.execute.PlanRunner;
import dev.underpin.execute.Statements;
import dev.underpin.inspect.Base;
import dev.underpin.model.catalog.Catalog;
import dev.underpin.model.plan.AwaitDeploy;
import dev.underpin.model.plan.Hazard;
import dev.underpin.model.plan.Plan;
import dev.underpin.model.plan.RunSql;
import dev.underpin.model.plan.Step;
import dev.underpin.plan.Diff;
import dev.underpin.sql.Position;
import dev.underpin.sql.Statement;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One migration under load, twice: as it is, and as the plan that Underpin makes of it. */
final class StallTrial {

    /** How long both applications run beside each other in a deployment. */
    private static final long DEPLOYMENT = 2_000;

    private static final long BEFORE = 3_000;
    private static final long AFTER = 1_000;
    private static final int ATTEMPTS = 60;
    private static final long PAUSE = 1_000;

    private final Path migrations;
    private final RealMigration migration;

    StallTrial(Path migrations, RealMigration migration) {
        this.migrations = migrations;
        this.migration = migration;
    }

    /**
     * A step of the plan as it went.
     *
     * @param attempts how often it was begun, because a lock was not to be had in time
     * @param longest milliseconds that a client waited meanwhile
     */
    record StepRun(String title, double milliseconds, int attempts, double longest) {}

    /**
     * Both ways.
     *
     * @param quiet what clients felt before anything began, with the server as busy as the machine makes it
     * @param announced whether the plan says itself that applications will wait
     * @param missed what is different at the end of the plan; empty where it led to the target
     * @param trouble why the plan stopped; empty where it did not
     */
    record Both(
            String migration,
            String kind,
            Felt quiet,
            Felt asItIs,
            Felt planned,
            List<StepRun> steps,
            boolean announced,
            String missed,
            String trouble) {}

    /** What there was and what there is to be, as the first run shows it. */
    private record Way(Reading from, Catalog to, Felt quiet, Felt felt) {}

    Both run() throws SQLException, InterruptedException {
        Way way = asItIs();
        try (var base = new FilledBase(migrations, migration)) {
            Engine engine = base.base().engine();
            Plan plan = new PlannedChange(way.from(), way.to(), migration.hints())
                    .plan(engine, way.from().statistics());
            var steps = new ArrayList<StepRun>();
            String trouble = "";
            double waited = 0;
            Felt felt;
            try (var load = new ClientLoad(base.base().scratch(), migration)) {
                Thread.sleep(BEFORE);
                long start = System.nanoTime();
                for (Step step : plan.steps().toList()) {
                    if (step instanceof AwaitDeploy) {
                        long deployment = System.nanoTime();
                        load.deploy(DEPLOYMENT);
                        waited += Timings.since(deployment);
                    } else if (trouble.isEmpty()) {
                        trouble = run(step, base.base(), steps, load);
                    }
                }
                double seconds = (Timings.since(start) - waited) / 1_000;
                if (!load.isDeployed()) {
                    load.deploy(DEPLOYMENT);
                }
                Thread.sleep(AFTER);
                load.end();
                felt = Felt.of(seconds, load.calls(), start);
            }
            String missed = Diff.of(base.reading().catalog(), way.to(), List.of()).changes().stream()
                    .map(change -> change.words())
                    .findFirst()
                    .orElse("");
            boolean announced = plan.hazards().anyMatch(hazard -> hazard.kind() == Hazard.Kind.DOWNTIME);
            return new Both(
                    migration.folder(),
                    migration.kind(),
                    way.quiet(),
                    way.felt(),
                    felt,
                    steps,
                    announced,
                    missed,
                    trouble);
        }
    }

    private Way asItIs() throws SQLException, InterruptedException {
        try (var base = new FilledBase(migrations, migration)) {
            Reading from = base.reading();
            Scratch scratch = base.base().scratch();
            List<Statement> statements =
                    Statements.of(base.file(), base.base().engine().dialect());
            try (var load = new ClientLoad(scratch, migration)) {
                Thread.sleep(BEFORE);
                long start = System.nanoTime();
                Felt quiet = Felt.of(BEFORE / 1_000.0, load.calls(), start - BEFORE * 900_000);
                scratch.begin();
                for (Statement statement : statements) {
                    if (scratch.run(statement) instanceof Outcome.Failed failed) {
                        throw new IllegalStateException(migration.folder() + " fails: " + failed.message());
                    }
                }
                scratch.commit();
                double seconds = Timings.since(start) / 1_000;
                load.deploy(DEPLOYMENT);
                Thread.sleep(AFTER);
                load.end();
                scratch.endOfFile();
                return new Way(from, base.reading().catalog(), quiet, Felt.of(seconds, load.calls(), start));
            }
        }
    }

    /** Runs a step within its timeouts, again where a lock was not to be had; why it did not go through, or nothing. */
    private static String run(Step step, Base base, List<StepRun> steps, ClientLoad load) throws InterruptedException {
        var runner = new PlanRunner(base.scratch(), base.engine().dialect());
        long start = System.nanoTime();
        String trouble = "";
        int attempts = 0;
        do {
            attempts++;
            if (attempts > 1) {
                Thread.sleep(PAUSE);
            }
            timeouts(step, base);
            Optional<PlanRunner.Trouble> found = runner.run(step);
            trouble = found.map(one -> one.message() + ": " + one.statement()).orElse("");
        } while (trouble.startsWith("canceling statement due to lock timeout") && attempts < ATTEMPTS);
        long end = System.nanoTime();
        steps.add(new StepRun(step.title(), (end - start) / 1e6, attempts, Felt.longest(load.calls(), start, end)));
        return trouble;
    }

    private static void timeouts(Step step, Base base) {
        long lock = step instanceof RunSql run ? run.timeouts().lock() : 0;
        long statement = step instanceof RunSql run ? run.timeouts().statement() : 0;
        for (String sql : List.of("SET lock_timeout = " + lock, "SET statement_timeout = " + statement)) {
            base.scratch()
                    .run(new Statement(sql, Position.START, 0, "", base.engine().dialect()));
        }
    }
}
