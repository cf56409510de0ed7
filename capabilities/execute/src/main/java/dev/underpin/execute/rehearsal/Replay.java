package dev.underpin.execute.rehearsal;

import dev.underpin.model.rehearsal.ReplayedWorkload;
import dev.underpin.model.workload.QueryStat;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * What clients send of a workload.
 *
 * @param calls numbered from 1 in this order
 * @param told of it
 * @param standing see {@link TriedApplications}
 * @param beat the shortest at which the stage keeps up with them
 */
public record Replay(List<RecordedCall> calls, ReplayedWorkload told, Set<String> standing, Duration beat) {
    public Replay {
        calls = List.copyOf(calls);
        standing = Set.copyOf(standing);
    }

    /** How often a query was called; once where nobody counted. */
    static long calls(QueryStat query) {
        return Math.max(query.calls(), 1);
    }
}
