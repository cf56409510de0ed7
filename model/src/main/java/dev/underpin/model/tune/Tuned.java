package dev.underpin.model.tune;

import dev.underpin.model.twin.Caveat;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found for a workload.
 *
 * @param source of the statistics, as the user named it
 * @param workload where the queries are from
 * @param timed whether queries weigh what they took; otherwise calls times the planner's cost
 * @param databaseBytes of the tables as they are, without indexes
 * @param countersSince when the counts of scans began; null where that is not known
 * @param curve what the workload costs with so many bytes more of indexes; the first is today
 * @param floor what is left of the cost with every index that was thought of, 0 to 1
 * @param advice by what it saves, the largest first
 * @param readWhole tables that are read from end to end and get no index, the largest first
 * @param structure what would help beside indexes
 * @param queries all that were planned, as the workload ranks them
 * @param leftOut what was not, and why
 * @param findings what is wrong with the queries themselves, the heaviest first
 * @param rewrites other ways to write them, as the workload ranks them
 * @param onceRewritten what becomes of the advice with all of these; null where there are none
 * @param expected what became of what the team expects of its queries
 * @param also other servers whose counts are in, as the user named them
 * @param notes what has to be known of the workload to read the figures, a sentence each
 * @param caveats what may make plans differ from the database's own
 * @param timing what of the advice proved its worth by time; null where nobody has tried
 */
public record Tuned(
        String source,
        String workload,
        boolean timed,
        long databaseBytes,
        @Nullable Instant countersSince,
        List<Point> curve,
        double floor,
        List<IndexAdvice> advice,
        List<ReadWhole> readWhole,
        List<StructureAdvice> structure,
        List<QueryGain> queries,
        List<LeftOut> leftOut,
        List<QueryFinding> findings,
        List<RewriteAdvice> rewrites,
        @Nullable OnceRewritten onceRewritten,
        Expected expected,
        List<String> also,
        List<String> notes,
        List<Caveat> caveats,
        @Nullable Timing timing) {

    /**
     * A choice of indexes.
     *
     * @param indexes that come
     * @param dropped those that go
     * @param bytes more than today
     * @param left of what the workload costs today, 0 to 1
     */
    public record Point(int indexes, int dropped, long bytes, double left) {}

    /**
     * A query that could not be planned.
     *
     * @param share of the workload's time, or of its calls where no times are known
     */
    public record LeftOut(String text, double share, String why) {}

    public Tuned {
        curve = List.copyOf(curve);
        advice = List.copyOf(advice);
        readWhole = List.copyOf(readWhole);
        structure = List.copyOf(structure);
        queries = List.copyOf(queries);
        leftOut = List.copyOf(leftOut);
        findings = List.copyOf(findings);
        rewrites = List.copyOf(rewrites);
        also = List.copyOf(also);
        notes = List.copyOf(notes);
        caveats = List.copyOf(caveats);
    }

    /** The same with what is wrong with the queries themselves. */
    public Tuned with(List<QueryFinding> found) {
        return with(found, expected, also);
    }

    /** The same with what became of what was expected. */
    public Tuned with(Expected became) {
        return with(findings, became, also);
    }

    /** The same out of the counts of several servers. */
    public Tuned withServers(List<String> others) {
        return with(findings, expected, others);
    }

    private Tuned with(List<QueryFinding> found, Expected became, List<String> others) {
        return new Tuned(
                source,
                workload,
                timed,
                databaseBytes,
                countersSince,
                curve,
                floor,
                advice,
                readWhole,
                structure,
                queries,
                leftOut,
                found,
                rewrites,
                onceRewritten,
                became,
                others,
                notes,
                caveats,
                timing);
    }

    /** The same with the advice, on indexes and on texts, that time bears out. */
    public Tuned with(List<IndexAdvice> proven, List<RewriteAdvice> written, Timing found) {
        return new Tuned(
                source,
                workload,
                timed,
                databaseBytes,
                countersSince,
                curve,
                floor,
                proven,
                readWhole,
                structure,
                queries,
                leftOut,
                findings,
                written,
                onceRewritten,
                expected,
                also,
                notes,
                caveats,
                found);
    }

    /** That all of it takes more than today; below zero where it gives some back. */
    public long bytes() {
        return advice.stream().mapToLong(IndexAdvice::bytes).sum();
    }

    /** The part of the workload's cost that is gone with all of the advice, 0 to 1. */
    public double saved() {
        return 1 - curve.getLast().left();
    }
}
