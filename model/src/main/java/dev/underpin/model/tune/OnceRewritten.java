package dev.underpin.model.tune;

import java.util.List;

/**
 * What becomes of the advice on indexes once all queries are written as is proposed.
 *
 * @param spare the new indexes of the advice, as they are defined there, that nothing is lost without then
 * @param kept the names of those that the advice drops, and that a new text is cheaper with
 * @param further indexes that pay then
 * @param bytes more than today with all that; fewer where it is below zero
 * @param left of what the workload costs today, 0 to 1
 */
public record OnceRewritten(
        List<String> spare, List<String> kept, List<IndexAdvice.Create> further, long bytes, double left) {
    public OnceRewritten {
        spare = List.copyOf(spare);
        kept = List.copyOf(kept);
        further = List.copyOf(further);
    }
}
