package dev.underpin.tune;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Some indexes that come, and some that go.
 *
 * @param bytes that it takes more than today; below zero where it gives some back
 * @param cost of the workload with them, what keeping them up costs included; in the planner's units, by weight
 */
public record Choice(Set<Candidate> indexes, Set<Standing> dropped, long bytes, double cost) {
    public Choice {
        // In their order, so that the same is found each time.
        indexes = Collections.unmodifiableSet(new LinkedHashSet<>(indexes));
        dropped = Collections.unmodifiableSet(new LinkedHashSet<>(dropped));
    }
}
