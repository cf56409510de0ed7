package dev.underpin.tune.query;

import dev.underpin.model.catalog.Subject;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Draft;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.workload.QueryStat;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * One thing that can be wrong with the queries of a workload. A rule is stateless, looks only at what the context gives, names no value of
 * a user, and stays silent where it is not sure.
 */
public interface QueryRule {

    Card card();

    /** Everything of its kind that is wrong with the workload's queries. */
    Stream<Finding> review(QueryContext context);

    /** Begins a finding of this rule, of the card's severity and certain until said otherwise. */
    default Draft finding(QueryStat query, String message) {
        return new Draft(card(), Subject.query(query.fingerprint()), message);
    }

    /** {@code 12,345}. */
    default String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** {@code 0.35 ms}, {@code 12 ms}, {@code 3.5 s}. */
    default String time(double milliseconds) {
        return milliseconds < 10
                ? String.format(Locale.ROOT, "%.2f ms", milliseconds)
                : milliseconds < 1000
                        ? String.format(Locale.ROOT, "%.0f ms", milliseconds)
                        : String.format(Locale.ROOT, "%,.1f s", milliseconds / 1000);
    }
}
