package dev.underpin.model.tune;

import dev.underpin.model.twin.Caveat;
import java.util.List;

/**
 * What was found for a workload.
 *
 * @param source of the statistics, as the user named it
 * @param workload where the queries are from
 * @param timed whether queries weigh what they took; otherwise calls times the planner's cost
 * @param databaseBytes of the tables as they are, without indexes
 * @param curve what the workload costs with so many bytes of indexes; the first is today
 * @param floor what is left of the cost with every index that was thought of, 0 to 1
 * @param advice by what it saves, the largest first
 * @param queries all that were planned, as the workload ranks them
 * @param leftOut what was not, and why
 * @param findings what is wrong with the queries themselves, the heaviest first
 * @param caveats what may make plans differ from the database's own
 */
public record Tuned(
        String source,
        String workload,
        boolean timed,
        long databaseBytes,
        List<Point> curve,
        double floor,
        List<IndexAdvice> advice,
        List<QueryGain> queries,
        List<LeftOut> leftOut,
        List<QueryFinding> findings,
        List<Caveat> caveats) {

    /**
     * A choice of indexes.
     *
     * @param left of what the workload costs today, 0 to 1
     */
    public record Point(int indexes, long bytes, double left) {}

    /**
     * A query that could not be planned.
     *
     * @param share of the workload's time, or of its calls where no times are known
     */
    public record LeftOut(String text, double share, String why) {}

    public Tuned {
        curve = List.copyOf(curve);
        advice = List.copyOf(advice);
        queries = List.copyOf(queries);
        leftOut = List.copyOf(leftOut);
        findings = List.copyOf(findings);
        caveats = List.copyOf(caveats);
    }

    /** The same with what is wrong with the queries themselves. */
    public Tuned with(List<QueryFinding> found) {
        return new Tuned(
                source, workload, timed, databaseBytes, curve, floor, advice, queries, leftOut, found, caveats);
    }

    /** Of all indexes together. */
    public long bytes() {
        return advice.stream().mapToLong(IndexAdvice::bytes).sum();
    }

    /** The part of the workload's cost that is gone with all of the advice, 0 to 1. */
    public double saved() {
        return 1 - curve.getLast().left();
    }
}
