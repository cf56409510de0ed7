package dev.underpin.execute.rehearsal;

import dev.underpin.engine.Answer;
import dev.underpin.engine.Client;
import dev.underpin.engine.ClientStatement;
import dev.underpin.engine.Engine;
import dev.underpin.engine.Progress;
import dev.underpin.engine.Stage;
import dev.underpin.model.catalog.Catalog;
import dev.underpin.model.plan.AwaitDeploy;
import dev.underpin.model.plan.Phase;
import dev.underpin.model.plan.PhaseKind;
import dev.underpin.model.plan.Plan;
import dev.underpin.model.plan.Step;
import dev.underpin.model.rehearsal.Application;
import dev.underpin.model.rehearsal.Boundary;
import dev.underpin.model.rehearsal.Refusal;
import dev.underpin.model.rehearsal.StepAlone;
import dev.underpin.model.rehearsal.UndoSeen;
import dev.underpin.model.run.RunEnd;
import dev.underpin.model.run.UndoEnd;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** A plan run phase by phase with nobody else there: behind each, both applications are tried, and on a copy the way back. */
final class QuietRun {

    /** How often each statement is tried, with other values. */
    private static final int TRIES = 3;

    /** No longer than this, but once at least. */
    private static final Duration TRYING = Duration.ofSeconds(1);

    private final Engine engine;
    private final Plan plan;
    private final Stage base;
    private final Catalog from;
    private final TriedApplications applications;
    private final StageDifferences differences;
    private final RehearsalWishes wishes;
    private final Progress progress;

    QuietRun(
            Engine engine,
            Plan plan,
            Stage base,
            Catalog from,
            TriedApplications applications,
            StageDifferences differences,
            RehearsalWishes wishes,
            Progress progress) {
        this.engine = engine;
        this.plan = plan;
        this.base = base;
        this.from = from;
        this.applications = applications;
        this.differences = differences;
        this.wishes = wishes;
        this.progress = progress;
    }

    /**
     * What came of it.
     *
     * @param stopped why it did not come to its end; empty where it did
     */
    record Result(List<Boundary> boundaries, List<StepAlone> steps, Optional<RunEnd.Stopped> stopped) {}

    /** @param stage a copy of the base; it is at the end of the plan afterwards */
    Result on(Stage stage) {
        var boundaries = new ArrayList<Boundary>();
        boundaries.add(
                new Boundary(Optional.empty(), false, List.of(Application.OLD), refused(stage), Optional.empty()));
        var steps = new LoneSteps(stage);
        boolean toBeDeployed = plan.steps().anyMatch(QuietRun::isDeployment);
        for (Phase phase : plan.phases()) {
            progress.at("running " + phase.kind().word() + " with nobody else there", 0, -1);
            RunEnd end = new StageRun(engine, stage, plan)
                    .stepByStep(
                            Optional.of(phase.kind()),
                            steps,
                            deploy -> boundaries.add(deployment(stage, phase.kind(), boundaries)));
            if (end instanceof RunEnd.Stopped stopped) {
                return new Result(boundaries, steps.steps(), Optional.of(stopped));
            }
            boundaries.add(new Boundary(
                    Optional.of(phase.kind()),
                    false,
                    isDeployed(boundaries)
                            ? List.of(Application.NEW)
                            : toBeDeployed || !phase.equals(plan.phases().getLast())
                                    ? List.of(Application.OLD)
                                    : List.of(Application.values()),
                    refused(stage),
                    Optional.of(back(stage, phase.kind()))));
        }
        return new Result(boundaries, steps.steps(), Optional.empty());
    }

    /** Where the plan waits for the first time, both applications run at once. */
    private Boundary deployment(Stage stage, PhaseKind phase, List<Boundary> before) {
        return new Boundary(
                Optional.of(phase),
                true,
                isDeployed(before) ? List.of(Application.NEW) : List.of(Application.values()),
                refused(stage),
                Optional.empty());
    }

    private static boolean isDeployed(List<Boundary> boundaries) {
        return boundaries.stream().anyMatch(Boundary::deployment);
    }

    private static boolean isDeployment(Step step) {
        return step instanceof AwaitDeploy deploy && deploy.days() == 0;
    }

    /** What both applications send is tried once. */
    private List<Refusal> refused(Stage stage) {
        var outcomes = new HashMap<ClientStatement, Optional<String>>();
        var refused = new ArrayList<Refusal>();
        try (Client client = stage.client()) {
            var pool = new ValuePool(
                    stage,
                    applications.statements().stream()
                            .map(TriedApplications.Tried::sent)
                            .toList());
            for (TriedApplications.Tried tried : applications.statements()) {
                outcomes.computeIfAbsent(tried.sent(), sent -> refusal(client, sent, pool))
                        .ifPresent(message -> refused.add(new Refusal(tried.number(), message, 1)));
            }
        }
        return refused;
    }

    private Optional<String> refusal(Client client, ClientStatement statement, ValuePool pool) {
        var random = new Random(wishes.seed());
        long end = System.nanoTime() + TRYING.toNanos();
        for (int attempt = 0; attempt == 0 || attempt < TRIES && System.nanoTime() < end; attempt++) {
            Answer answer = client.tryOut(statement, pool.values(statement, random));
            if (answer.refusal().isPresent()
                    && answer.key().filter(applications.standing()::contains).isEmpty()) {
                return answer.refusal();
            }
        }
        return Optional.empty();
    }

    private UndoSeen back(Stage stage, PhaseKind behind) {
        progress.at("going back from behind " + behind.word() + ", on a copy", 0, -1);
        try (Stage copy = stage.copy()) {
            long start = System.nanoTime();
            UndoEnd end = new StageRun(engine, copy, plan).back();
            double took = (System.nanoTime() - start) / 1e6;
            return switch (end) {
                case UndoEnd.AllBack all -> compared(copy, took);
                case UndoEnd.Here here -> new UndoSeen.Impossible(here.step(), here.reason());
                case UndoEnd.Stopped stopped ->
                    new UndoSeen.Failed(stopped.step(), stopped.statement(), stopped.message());
            };
        }
    }

    private UndoSeen compared(Stage copy, double took) {
        Catalog now = copy.scratch().database().read(Progress.SILENT).catalog();
        List<String> found = differences.between(base, from, copy, now, false, Set.of());
        return found.isEmpty() ? new UndoSeen.Exact(took) : new UndoSeen.Lossy(took, found);
    }
}
