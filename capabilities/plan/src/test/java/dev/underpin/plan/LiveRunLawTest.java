package dev.underpin.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.underpin.engine.RunSession;
import dev.underpin.engine.Scratch;
import dev.underpin.engine.Target;
import dev.underpin.execute.LiveRun;
import dev.underpin.execute.LiveUndo;
import dev.underpin.execute.RowLimits;
import dev.underpin.execute.RunWishes;
import dev.underpin.execute.RunWitness;
import dev.underpin.model.catalog.Catalog;
import dev.underpin.model.plan.PhaseKind;
import dev.underpin.model.plan.Plan;
import dev.underpin.model.run.Journal;
import dev.underpin.model.run.JournalEntry;
import dev.underpin.model.run.RunEnd;
import dev.underpin.model.run.RunEvent;
import dev.underpin.model.run.UndoEnd;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Plans on a live server: a runner that dies behind every line of its journal still comes to the target, and what was run up to the
 * deployment can be taken back to what was there before.
 */
class LiveRunLawTest {

    private static final Path SCENARIOS = Path.of("src/test/resources/scenarios");

    /** The runner's end, wherever it stands. */
    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "add-column-uuid",
                "extract-table",
                "index-replace",
                "key-on-partitions",
                "key-to-bigint",
                "key-to-bigint-composite",
                "merge-columns",
                "partition-big-table",
                "rename-column",
                "set-not-null",
                "split-column",
                "type-by-hint",
                "type-watched",
                "view-over-swapped-column"
            })
    void ends_the_same_however_often_it_is_killed(String name) throws IOException {
        PlanScenario scenario = PlanScenario.read(SCENARIOS.resolve(name));
        int server = scenario.servers().getFirst();
        Catalog before = scenario.catalog(server, scenario.from());
        Catalog after = scenario.catalog(server, scenario.to());
        Plan plan = scenario.plan(before, after, server, new HashMap<>());
        try (Scratch scratch = scenario.present(server)) {
            assertThat(untilItEnds(scratch, plan, Optional.of(PhaseKind.SWITCH)))
                    .isIn(new RunEnd.Finished(), new RunEnd.PhaseEnded(PhaseKind.SWITCH));
            UndoEnd back = undo(scratch, plan);
            if (back instanceof UndoEnd.AllBack) {
                PlanLaws.same(PlanScenario.catalog(scratch), before, "taken back");
            }
            assertThat(untilItEnds(scratch, plan, Optional.empty())).isEqualTo(new RunEnd.Finished());
            PlanLaws.same(PlanScenario.catalog(scratch), after, "the end");
        }
    }

    private static RunEnd untilItEnds(Scratch scratch, Plan plan, Optional<PhaseKind> upTo) {
        int lines = 2 * (int) plan.steps().count() + 2;
        for (int lives = 0; lives < 3 * lines; lives++) {
            try (RunSession session = session(scratch)) {
                var wishes =
                        new RunWishes("a test", "a test", upTo, true, Duration.ofSeconds(5), 0, 2, RowLimits.USUAL);
                return new LiveRun(session, plan, journal(session, plan), wishes, new Killing(), Clock.systemUTC())
                        .go();
            } catch (Killed killed) {
                if (last(scratch) instanceof RunEvent.RunFinished) {
                    return new RunEnd.Finished();
                }
            }
        }
        throw new AssertionError("it does not come to an end");
    }

    /** Lets one step take effect and dies. */
    private static final class Killing implements RunWitness {
        @Override
        public void happened(JournalEntry entry) {
            throw new Killed();
        }
    }

    private static RunEvent last(Scratch scratch) {
        try (RunSession session = session(scratch)) {
            return session.latest().orElseThrow().last();
        }
    }

    private static RunSession session(Scratch scratch) {
        return PlanScenario.ENGINE.run(
                new Target(scratch.url(), scratch.password(), Duration.ofSeconds(30)), blockers -> {});
    }

    private static Journal journal(RunSession session, Plan plan) {
        Optional<Journal> latest = session.latest().filter(journal -> !journal.isOver());
        if (latest.isPresent()) {
            return latest.get();
        }
        var event = new RunEvent.RunStarted(plan.id(), (int) plan.steps().count(), "a test", "a test", null);
        String run = "run " + System.nanoTime();
        return new Journal(run, List.of(session.begin(run, plan, event)));
    }

    private static UndoEnd undo(Scratch scratch, Plan plan) {
        for (int lives = 0; lives < 3 * plan.steps().count(); lives++) {
            try (RunSession session = session(scratch)) {
                Journal journal = session.latest().orElseThrow();
                return new LiveUndo(session, plan, journal, Duration.ofSeconds(5), new Killing()).go("a test");
            } catch (Killed killed) {
                if (last(scratch) instanceof RunEvent.RunAborted) {
                    return new UndoEnd.AllBack();
                }
            }
        }
        throw new AssertionError("it is not taken back");
    }
}
