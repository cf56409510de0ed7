package dev.underpin.model.rehearsal;

import java.util.List;

/**
 * How a replica fared that followed the stage while clients were at work.
 *
 * @param steps in their order
 * @param catchUpMilliseconds how long it took behind the last client until it had replayed all of it
 * @param caughtUp whether it had by then
 */
public record ReplicaSeen(List<Lag> steps, double catchUpMilliseconds, boolean caughtUp) {

    /**
     * During a step.
     *
     * @param seconds the longest that it was behind
     * @param bytes the most that it had still to replay
     * @param cutOff readers on it that were cut off
     * @param waits how often the run waited for it
     */
    public record Lag(int step, double seconds, long bytes, int cutOff, int waits) {}

    public ReplicaSeen {
        steps = List.copyOf(steps);
    }
}
