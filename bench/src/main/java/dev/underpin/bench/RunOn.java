package dev.underpin.bench;

import dev.underpin.engine.Engine;
import dev.underpin.engine.RunSession;
import dev.underpin.engine.Target;
import dev.underpin.execute.LiveRun;
import dev.underpin.execute.RowLimits;
import dev.underpin.execute.RunWishes;
import dev.underpin.execute.RunWitness;
import dev.underpin.model.plan.Plan;
import dev.underpin.model.run.Journal;
import dev.underpin.model.run.RunEnd;
import dev.underpin.model.run.RunEvent;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Plans on a server, run in this process as {@code underpin run} does, with every wait confirmed. */
record RunOn(Engine engine, Target target, int workers) {

    /** With the one session that runs the plan. */
    static RunOn alone(Engine engine, Target target) {
        return new RunOn(engine, target, 1);
    }

    private static final String RUN = "run";

    /** From its beginning, or from where it stands. */
    RunEnd run(Plan plan, RunWitness witness) {
        try (RunSession session = engine.run(target, blockers -> {})) {
            session.claim();
            RunEnd end;
            do {
                var wishes = new RunWishes(
                        "bench",
                        "bench",
                        Optional.empty(),
                        true,
                        RunWishes.STALL_BUDGET,
                        RunWishes.NICENESS,
                        workers,
                        RowLimits.USUAL);
                end = new LiveRun(session, plan, journal(session, plan), wishes, witness, Clock.systemUTC()).go();
            } while (end instanceof RunEnd.Waiting);
            return end;
        }
    }

    private static Journal journal(RunSession session, Plan plan) {
        return session.latest().orElseGet(() -> {
            var event = new RunEvent.RunStarted(plan.id(), (int) plan.steps().count(), "bench", "bench", null);
            return new Journal(RUN, List.of(session.begin(RUN, plan, event)));
        });
    }

    /** Whether a run has come to its end there. */
    boolean isOver() {
        try (RunSession session = engine.run(target, blockers -> {})) {
            return session.latest().filter(Journal::isOver).isPresent();
        }
    }
}
