package dev.underpin.model.tune;

import java.util.List;
import java.util.Optional;

/**
 * What advice proved to bring by time.
 *
 * @param scale rows there were for each row of the database
 * @param rows in all
 * @param fit how well they fit the statistics that they are made from, one sentence
 * @param queries that were timed
 * @param untimed queries that could not be, and why
 * @param leftAside advice that is not given, since time does not bear it out
 */
public record Timing(
        double scale,
        long rows,
        String fit,
        List<TimedQuery> queries,
        List<Untimed> untimed,
        List<LeftAside> leftAside) {

    /** A query that was not timed. */
    public record Untimed(String fingerprint, String text, String why) {}

    /** Advice that is not given. */
    public record LeftAside(IndexAdvice advice, String why) {}

    public Timing {
        queries = List.copyOf(queries);
        untimed = List.copyOf(untimed);
        leftAside = List.copyOf(leftAside);
    }

    public Optional<TimedQuery> of(String fingerprint) {
        return queries.stream()
                .filter(query -> query.fingerprint().equals(fingerprint))
                .findFirst();
    }
}
