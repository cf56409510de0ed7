package dev.underpin.app;

import dev.underpin.model.plan.Plan;
import dev.underpin.model.snapshot.Snapshot;
import java.util.List;

/**
 * A plan and what it rests on.
 *
 * @param from what it starts from, for people
 * @param target what it leads to, for people
 * @param contained statements of the target that were not run because they reach outside of scratch
 * @param tried how it was tried, for people
 * @param present what the plan starts from
 */
public record Planned(Plan plan, String from, String target, List<String> contained, String tried, Snapshot present) {
    public Planned {
        contained = List.copyOf(contained);
    }
}
