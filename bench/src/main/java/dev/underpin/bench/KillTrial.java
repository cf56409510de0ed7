package dev.underpin.bench;

import dev.underpin.engine.Engine;
import dev.underpin.engine.Progress;
import dev.underpin.engine.Reading;
import dev.underpin.engine.Scratch;
import dev.underpin.engine.ScratchWish;
import dev.underpin.engine.Stage;
import dev.underpin.engine.StageWish;
import dev.underpin.execute.RunWitness;
import dev.underpin.model.catalog.Catalog;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.json.PlanJson;
import dev.underpin.model.json.SnapshotJson;
import dev.underpin.model.plan.Plan;
import dev.underpin.model.run.RunEnd;
import dev.underpin.testkit.Scripts;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * One scenario on a server that can be struck down: run in peace once, then on a copy each time with the runner's process, or the server,
 * killed at a random moment of the time that it took. A kill that came too late is no kill.
 */
final class KillTrial implements AutoCloseable {

    private static final int SERVER = 18;
    private static final long TOLD_ROWS = 5_000_000;

    private final Engine engine = GeneratedDatabase.postgresql();
    private final KillScenario scenario;
    private final Stage base = engine.stage(new StageWish(SERVER, Map.of()));
    private final Path folder;
    private final Plan plan;
    private final StageEnd expected;
    private final RunnerDeath runner;
    private final ServerDeath server;

    /**
     * What came of one kill.
     *
     * @param victim {@code runner} or {@code server}
     * @param at milliseconds after the run had begun
     * @param differences from the end that an uninterrupted run comes to; empty where there is none
     */
    record Killed(String scenario, String victim, long at, List<String> differences) {}

    KillTrial(Path root, KillScenario scenario, Random random) throws IOException, InterruptedException {
        this.scenario = scenario;
        this.folder = Files.createTempDirectory("underpin-kills-");
        Scripts.run(engine, base.scratch(), scenario.from());
        PlannedChange change = new PlannedChange(read(), target(), scenario.hints());
        this.plan = change.plan(
                engine, ToldSizes.of(TOLD_ROWS, change.from().catalog().tables().map(Table::name)));
        try (OutputStream written = Files.newOutputStream(folder.resolve("plan.json"));
                OutputStream present = Files.newOutputStream(folder.resolve("from.json"))) {
            PlanJson.write(plan, written);
            SnapshotJson.write(change.present(), present);
        }
        long peaceful;
        try (Stage stage = base.copy()) {
            long start = System.nanoTime();
            RunEnd end = RunOn.alone(engine, stage.target()).run(plan, RunWitness.NOBODY);
            if (!(end instanceof RunEnd.Finished)) {
                throw new IllegalStateException(scenario.name() + ": " + end);
            }
            peaceful = (long) Timings.since(start);
            this.expected = StageEnd.of(stage);
        }
        this.server = new ServerDeath(engine, plan, peaceful, random);
        this.runner = new RunnerDeath(root, folder, engine, random);
        try (Stage stage = base.copy()) {
            runner.inPeace(stage);
        }
    }

    private Reading read() {
        try (var database = engine.connect(base.target())) {
            return database.read(Progress.SILENT);
        }
    }

    private Catalog target() {
        try (Scratch scratch = engine.scratch(new ScratchWish(SERVER))) {
            Scripts.run(engine, scratch, scenario.from() + scenario.change());
            return scratch.database().read(Progress.SILENT).catalog();
        }
    }

    int steps() {
        return (int) plan.steps().count();
    }

    Killed runnerDies() throws IOException, InterruptedException {
        return killed("runner", runner);
    }

    Killed serverDies() throws IOException, InterruptedException {
        return killed("server", server);
    }

    private Killed killed(String victim, Death death) throws IOException, InterruptedException {
        while (true) {
            try (Stage stage = base.copy()) {
                Death.Met met = death.of(stage);
                if (met.hit()) {
                    List<String> differences =
                            met.trouble().isEmpty() ? StageEnd.of(stage).differences(expected) : List.of(met.trouble());
                    return new Killed(scenario.name(), victim, met.at(), differences);
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        base.close();
        Deleted.tree(folder);
    }
}
