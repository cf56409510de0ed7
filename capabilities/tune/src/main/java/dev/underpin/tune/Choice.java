package dev.underpin.tune;

import java.util.Set;

/**
 * Some indexes together.
 *
 * @param bytes of all of them
 * @param cost of the workload with them, what keeping them up costs included; in the planner's units, by weight
 */
public record Choice(Set<Candidate> indexes, long bytes, double cost) {
    public Choice {
        indexes = Set.copyOf(indexes);
    }
}
