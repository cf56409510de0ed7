package dev.underpin.execute;

import dev.underpin.engine.RowPart;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The parts of a table that are still to be written: whoever is free takes one, and brings it back where he does not finish it. */
final class PartQueue {

    private final Deque<RowPart> left;
    private int taken;

    PartQueue(List<RowPart> parts) {
        this.left = new ArrayDeque<>(parts);
    }

    synchronized Optional<RowPart> take() {
        Optional<RowPart> part = Optional.ofNullable(left.poll());
        taken += part.isPresent() ? 1 : 0;
        return part;
    }

    synchronized void finish() {
        taken--;
    }

    synchronized void bringBack(RowPart part) {
        taken--;
        left.addFirst(part);
    }

    /** Whether all of them are written. */
    synchronized boolean isOver() {
        return left.isEmpty() && taken == 0;
    }
}
