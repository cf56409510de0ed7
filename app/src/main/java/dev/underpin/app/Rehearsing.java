package dev.underpin.app;

import dev.underpin.engine.Ability;
import dev.underpin.engine.Engine;
import dev.underpin.engine.Progress;
import dev.underpin.engine.Stage;
import dev.underpin.engine.StageWish;
import dev.underpin.execute.PlanRunner;
import dev.underpin.execute.rehearsal.Rehearser;
import dev.underpin.execute.rehearsal.TimedRun;
import dev.underpin.execute.rehearsal.TriedApplications;
import dev.underpin.inspect.Base;
import dev.underpin.inspect.BaseBuilder;
import dev.underpin.inspect.Engines;
import dev.underpin.model.catalog.Catalog;
import dev.underpin.model.fault.UsageException;
import dev.underpin.model.plan.Plan;
import dev.underpin.model.rehearsal.Evidence;
import dev.underpin.model.rehearsal.Rehearsal;
import dev.underpin.model.rehearsal.StageFacts;
import dev.underpin.model.rehearsal.StageTable;
import dev.underpin.model.snapshot.Snapshot;
import dev.underpin.model.snapshot.SourceKind;
import dev.underpin.model.workload.Workload;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rehearses plans: sets the stage, has both applications speak, and keeps what was seen. */
final class Rehearsing {

    private final Engines engines;
    private final Clock clock;
    private final Progress progress;

    Rehearsing(Engines engines, Clock clock, Progress progress) {
        this.engines = engines;
        this.clock = clock;
        this.progress = progress;
    }

    /** @param version of this program */
    Evidence rehearse(RehearsalRequest request, Configuration configuration, String version) {
        Plan plan = PlanFolder.read(request.folder());
        if (plan.isEmpty()) {
            throw new UsageException("The plan has no steps", "There is nothing to rehearse.", null);
        }
        Engine engine = engines.byId(plan.engine());
        if (!engine.abilities().contains(Ability.ONLINE_CHANGES)) {
            throw new UsageException("Plans of " + engine.title() + " cannot be rehearsed yet", null, null);
        }
        Snapshot from = PlanFolder.present(request.folder())
                .orElseThrow(() -> new UsageException(
                        "The folder has no from.json any more",
                        "It says what the plan starts from.",
                        "Make the plan again."));
        Optional<Workload> workload =
                request.workload().map(recorded -> new Workloads(engines, progress).read(recorded, configuration));
        var speakers = new Speakers(request, engine, plan, from.catalog(), target(engine, plan, from), progress);
        EvidenceKey key = EvidenceKey.ofUser();
        var scenery = new Scenery(engines, clock, progress);
        var wish = new StageWish(plan.serverVersion(), settings(from));
        var rehearser = new Rehearser(engine, plan, request.wishes(), Drift::between, progress);
        var smaller = new ArrayList<TimedRun>();
        for (double scale : request.smaller()) {
            try (Stage stage = engine.stage(wish)) {
                scenery.on(stage, request.with(scale), plan, from, configuration);
                smaller.addAll(rehearser.timed(stage, scale));
            }
        }
        try (Stage stage = engine.stage(wish)) {
            Scenery.Set set = scenery.on(stage, request, plan, from, configuration);
            TriedApplications applications =
                    workload.map(recorded -> speakers.recorded(recorded, stage)).orElseGet(speakers::derivedOrWritten);
            Rehearsal rehearsal = rehearser.rehearse(stage, facts(stage, set, request), applications, smaller);
            EvidenceFile.write(request.folder(), rehearsal, key, version);
            return EvidenceFile.read(request.folder(), plan).orElseThrow();
        }
    }

    /** Those of a real server; one that a script was run on tells nothing. */
    private static Map<String, String> settings(Snapshot from) {
        return from.provenance().kind() == SourceKind.LIVE ? from.server().settings() : Map.of();
    }

    private StageFacts facts(Stage stage, Scenery.Set set, RehearsalRequest request) {
        List<StageTable> tables = stage.tables();
        return new StageFacts(
                clock.instant(),
                set.like(),
                set.rows(),
                stage.version(),
                stage.settings(),
                machine(),
                set.scale(),
                request.wishes().seed(),
                request.wishes().clients(),
                set.made(),
                tables,
                List.of(),
                set.notes());
    }

    private static String machine() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.availableProcessors() + (runtime.availableProcessors() == 1 ? " core, " : " cores, ")
                + System.getProperty("os.name") + " " + System.getProperty("os.arch");
    }

    /** What the plan leads to, found by running it without rows. */
    private Catalog target(Engine engine, Plan plan, Snapshot from) {
        progress.at("trying the plan on scratch", 0, -1);
        try (Base base = new BaseBuilder(engines, progress).ofSnapshot(from)) {
            new PlanRunner(base.scratch(), engine.dialect()).run(plan).ifPresent(trouble -> {
                throw new UsageException(
                        "The plan does not go through on scratch, without rows: "
                                + trouble.step().title(),
                        trouble.message() + ": " + trouble.statement(),
                        "Make the plan again.");
            });
            return base.scratch().database().read(Progress.SILENT).catalog();
        }
    }
}
