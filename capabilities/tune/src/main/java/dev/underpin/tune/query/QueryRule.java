package dev.underpin.tune.query;

import dev.underpin.model.catalog.Subject;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Draft;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.workload.QueryStat;
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
}
