package dev.underpin.model.run;

import java.util.List;

/** How far a run was taken back. */
public sealed interface UndoEnd {

    /** Everything is as it was before the first step. */
    record AllBack() implements UndoEnd {}

    /** What this step did stays done; everything behind it was taken back. */
    record Here(int step, String reason) implements UndoEnd {}

    /** A step did not let itself be taken back. What was behind it is. */
    record Stopped(int step, String statement, String message, List<Blocker> blockers) implements UndoEnd {
        public Stopped {
            blockers = List.copyOf(blockers);
        }
    }
}
