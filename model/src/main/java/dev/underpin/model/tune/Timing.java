package dev.underpin.model.tune;

import java.util.List;
import java.util.Optional;

/**
 * What advice proved to bring by time.
 *
 * @param scale rows there were for each row of the database
 * @param rows in all
 * @param fit how well they fit the statistics that they are made from, one sentence
 * @param queries that were timed without the advised indexes and with them
 * @param rewrites queries that were timed as they are and as they are proposed, with the indexes of today; the text is the proposed one
 * @param untimed queries that could not be, and why
 * @param leftAside advice on indexes that is not given, since time does not bear it out
 * @param rewritesLeftAside ways to write queries that are not proposed, since none is surely faster
 */
public record Timing(
        double scale,
        long rows,
        String fit,
        List<TimedQuery> queries,
        List<TimedQuery> rewrites,
        List<Untimed> untimed,
        List<LeftAside> leftAside,
        List<RewriteAdvice> rewritesLeftAside) {

    /** A query that was not timed. */
    public record Untimed(String fingerprint, String text, String why) {}

    /** Advice that is not given. */
    public record LeftAside(IndexAdvice advice, String why) {}

    public Timing {
        queries = List.copyOf(queries);
        rewrites = List.copyOf(rewrites);
        untimed = List.copyOf(untimed);
        leftAside = List.copyOf(leftAside);
        rewritesLeftAside = List.copyOf(rewritesLeftAside);
    }

    public Optional<TimedQuery> of(String fingerprint) {
        return of(fingerprint, queries);
    }

    /** The same of a query that is written otherwise. */
    public Optional<TimedQuery> of(RewriteAdvice rewrite) {
        return of(rewrite.fingerprint(), rewrites);
    }

    private static Optional<TimedQuery> of(String fingerprint, List<TimedQuery> timed) {
        return timed.stream()
                .filter(query -> query.fingerprint().equals(fingerprint))
                .findFirst();
    }
}
