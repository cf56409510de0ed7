package dev.underpin.model.workload;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was asked of a database over a time.
 *
 * @param source where it was read, as the user named it
 * @param format how that was written: {@code PostgreSQL log, log_line_prefix '%m [%p] '}
 * @param from the first time in it; null where it has none
 * @param to the last time in it; null where it has none
 * @param queries by total time, then by calls, the largest first
 * @param rest calls of queries beyond those that are kept apart
 * @param habits what the order of the calls shows, the costliest of a kind first; empty where the source knows only totals
 * @param notes what has to be known to read the numbers, and what could not be read, as sentences with counts
 */
public record Workload(
        String source,
        String format,
        @Nullable Instant from,
        @Nullable Instant to,
        List<QueryStat> queries,
        Rest rest,
        List<Habit> habits,
        List<String> notes) {

    /**
     * Queries that are only counted together.
     *
     * @param calls of all of them
     * @param milliseconds of all of them
     */
    public record Rest(long calls, double milliseconds) {
        public static final Rest NONE = new Rest(0, 0);
    }

    public Workload {
        queries = List.copyOf(queries);
        habits = List.copyOf(habits);
        notes = List.copyOf(notes);
    }

    /** The query of a habit; empty where it is counted with the rest. */
    public Optional<QueryStat> query(QueryKey key) {
        return queries.stream().filter(query -> query.key().equals(key)).findFirst();
    }

    /** One of which the order of calls is not known. */
    public Workload(
            String source,
            String format,
            @Nullable Instant from,
            @Nullable Instant to,
            List<QueryStat> queries,
            Rest rest,
            List<String> notes) {
        this(source, format, from, to, queries, rest, List.of(), notes);
    }

    /** How long it was looked at; empty where the source knows no times. */
    public Optional<Duration> period() {
        return from == null || to == null ? Optional.empty() : Optional.of(Duration.between(from, to));
    }

    public long calls() {
        return rest.calls() + queries.stream().mapToLong(QueryStat::calls).sum();
    }

    /** A query's part of the time; where no times are known, of the calls; where nobody has counted, of the queries. */
    public double share(QueryStat query) {
        if (milliseconds() > 0) {
            return query.time().total() / milliseconds();
        }
        return calls() > 0 ? (double) query.calls() / calls() : 1.0 / queries.size();
    }

    /** The part of what is only counted together. */
    public double restShare() {
        if (milliseconds() > 0) {
            return rest.milliseconds() / milliseconds();
        }
        return calls() > 0 ? (double) rest.calls() / calls() : 0;
    }

    /** The time that the server, or the application where only it knows, spent on all of it. */
    public double milliseconds() {
        return rest.milliseconds()
                + queries.stream().mapToDouble(query -> query.time().total()).sum();
    }
}
