package dev.underpin.execute.rehearsal;

import dev.underpin.engine.Engine;
import dev.underpin.engine.Progress;
import dev.underpin.engine.Stage;
import dev.underpin.execute.RunWitness;
import dev.underpin.model.fault.ConnectException;
import dev.underpin.model.plan.Plan;
import dev.underpin.model.rehearsal.CrashDrill;
import dev.underpin.model.run.JournalEntry;
import dev.underpin.model.run.RunEnd;
import dev.underpin.model.run.RunEvent;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A run that nothing is spared: the server is killed once in the middle of each step and the runner has to find it again, and the runner dies
 * behind each line of its journal and is started again.
 */
final class CrashRun {

    /** How far into a step the server is killed, at most. Most steps are over by then, and their next one is hit. */
    private static final int LATEST_MILLISECONDS = 400;

    /** Lives that brought nothing new, after which it is given up. */
    private static final int LIVES_FOR_NOTHING = 20;

    private final Engine engine;
    private final Plan plan;
    private final Stage stage;
    private final Progress progress;
    private final Random random;
    private final Set<Integer> struck = new HashSet<>();
    private int runnerDeaths;
    private int serverDeaths;
    private long lastLine;
    private @Nullable Thread striking;

    CrashRun(Engine engine, Plan plan, Stage stage, long seed, Progress progress) {
        this.engine = engine;
        this.plan = plan;
        this.stage = stage;
        this.random = new Random(seed);
        this.progress = progress;
    }

    /** The runner's end, wherever it stands. */
    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Runs to the end of the plan, or gives up. No differences are known yet. */
    CrashDrill run() {
        long before = -1;
        for (int forNothing = 0; forNothing < LIVES_FOR_NOTHING; ) {
            progress.at(
                    "killing runner and server, and going on",
                    struck.size(),
                    plan.steps().count());
            forNothing = lastLine > before ? 0 : forNothing + 1;
            before = lastLine;
            Optional<RunEnd> end = life();
            if (end.isPresent()) {
                return end.get() instanceof RunEnd.Stopped stopped
                        ? told(List.of("step " + stopped.step() + " did not go through: " + stopped.message()))
                        : told(List.of());
            }
        }
        return told(List.of("it does not come to its end"));
    }

    private CrashDrill told(List<String> differences) {
        return new CrashDrill(runnerDeaths, serverDeaths, List.of(), differences);
    }

    /** From a start of the runner to its end; empty where it died. */
    private Optional<RunEnd> life() {
        try {
            return Optional.of(new StageRun(engine, stage, plan).run(Optional.empty(), new Fate(), deploy -> {}));
        } catch (Killed killed) {
            runnerDeaths++;
            return Optional.empty();
        } catch (ConnectException struckWhileConnecting) {
            return Optional.empty();
        } finally {
            await();
        }
    }

    private final class Fate implements RunWitness {
        @Override
        public void happened(JournalEntry entry) {
            boolean known = entry.number() <= lastLine;
            lastLine = Math.max(lastLine, entry.number());
            if (entry.event() instanceof RunEvent.StepStarted started && struck.add(started.step())) {
                strike(random.nextInt(LATEST_MILLISECONDS));
            } else if (!known) {
                throw new Killed();
            }
        }
    }

    private void strike(int milliseconds) {
        await();
        serverDeaths++;
        striking = Thread.ofPlatform().start(() -> {
            try {
                Thread.sleep(milliseconds);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            stage.strike();
            stage.revive();
        });
    }

    /** Until the server is there again. */
    private void await() {
        try {
            if (striking != null) {
                striking.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
