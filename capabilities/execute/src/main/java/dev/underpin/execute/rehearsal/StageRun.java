package dev.underpin.execute.rehearsal;

import dev.underpin.engine.Engine;
import dev.underpin.engine.RunSession;
import dev.underpin.engine.Stage;
import dev.underpin.execute.LiveRun;
import dev.underpin.execute.LiveUndo;
import dev.underpin.execute.RowLimits;
import dev.underpin.execute.RunWishes;
import dev.underpin.execute.RunWitness;
import dev.underpin.model.plan.AwaitDeploy;
import dev.underpin.model.plan.PhaseKind;
import dev.underpin.model.plan.Plan;
import dev.underpin.model.run.Journal;
import dev.underpin.model.run.RunEnd;
import dev.underpin.model.run.RunEvent;
import dev.underpin.model.run.UndoEnd;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A plan on a stage, run as it would be on a live database; what waits for people goes on at once. */
final class StageRun {

    private static final String BY = "rehearsal";
    private static final String RUN = "rehearsal";

    private final Engine engine;
    private final Stage stage;
    private final Plan plan;

    StageRun(Engine engine, Stage stage, Plan plan) {
        this.engine = engine;
        this.stage = stage;
        this.plan = plan;
    }

    /**
     * From where the journal has come to.
     *
     * @param upTo the last phase to be run; all where empty
     * @param deployed called each time that the plan waits for a deployment, before it goes on; days are not waited for
     */
    RunEnd run(Optional<PhaseKind> upTo, RunWitness witness, Consumer<AwaitDeploy> deployed) {
        boolean confirmed = false;
        while (true) {
            RunEnd end = stretch(upTo, witness, confirmed);
            if (!(end instanceof RunEnd.Waiting waiting)) {
                return end;
            }
            arrive(waiting, deployed);
            confirmed = true;
        }
    }

    /** Likewise, but each step in a session of its own. */
    RunEnd stepByStep(Optional<PhaseKind> upTo, LoneSteps steps, Consumer<AwaitDeploy> deployed) {
        boolean confirmed = false;
        steps.start();
        while (true) {
            try {
                RunEnd end = stretch(upTo, steps, confirmed);
                if (!(end instanceof RunEnd.Waiting waiting)) {
                    return end;
                }
                arrive(waiting, deployed);
                steps.start();
                confirmed = true;
            } catch (LoneSteps.StepOver over) {
                steps.over();
                confirmed = false;
            }
        }
    }

    private static void arrive(RunEnd.Waiting waiting, Consumer<AwaitDeploy> deployed) {
        if (waiting.deploy().days() == 0) {
            deployed.accept(waiting.deploy());
        }
    }

    /** In one session, as far as it goes. */
    private RunEnd stretch(Optional<PhaseKind> upTo, RunWitness witness, boolean confirmed) {
        try (RunSession session = session()) {
            session.claim();
            var wishes = new RunWishes(
                    BY, BY, upTo, confirmed, RunWishes.STALL_BUDGET, RunWishes.NICENESS, 1, RowLimits.USUAL);
            return new LiveRun(session, plan, journal(session, witness), wishes, witness, Clock.systemUTC()).go();
        }
    }

    private Journal journal(RunSession session, RunWitness witness) {
        Optional<Journal> latest = session.latest();
        if (latest.isPresent()) {
            return latest.get();
        }
        var event = new RunEvent.RunStarted(plan.id(), (int) plan.steps().count(), BY, BY, null);
        var begun = session.begin(RUN, plan, event);
        witness.happened(begun);
        return new Journal(RUN, List.of(begun));
    }

    UndoEnd back() {
        try (RunSession session = session()) {
            session.claim();
            Journal journal = session.latest().orElseThrow();
            return new LiveUndo(session, plan, journal, RunWishes.STALL_BUDGET, RunWitness.NOBODY).go(BY);
        }
    }

    private RunSession session() {
        return engine.run(stage.target(), blockers -> {});
    }
}
