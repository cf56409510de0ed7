package dev.underpin.model.run;

import dev.underpin.model.plan.AwaitDeploy;
import dev.underpin.model.plan.PhaseKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How far a plan was run this time. */
public sealed interface RunEnd {

    /** Every step is done. */
    record Finished() implements RunEnd {}

    /** The phases that were asked for are done. */
    record PhaseEnded(PhaseKind phase) implements RunEnd {}

    /**
     * The plan waits for people.
     *
     * @param notBefore when it can go on; empty where somebody has to say that it can
     */
    record Waiting(int step, AwaitDeploy deploy, Optional<Instant> notBefore) implements RunEnd {}

    /** Somebody asked for a pause. */
    record Paused() implements RunEnd {}

    /**
     * A step did not go through. Nothing of it stays, and everything before it does.
     *
     * @param statement empty where it was no statement
     * @param blockers who was in the way, where that was it
     */
    record Stopped(int step, String statement, String message, List<Blocker> blockers) implements RunEnd {
        public Stopped {
            blockers = List.copyOf(blockers);
        }
    }
}
