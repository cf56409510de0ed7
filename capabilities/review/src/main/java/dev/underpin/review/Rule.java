package dev.underpin.review;

import dev.underpin.model.catalog.Subject;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Draft;
import dev.underpin.model.finding.Finding;
import java.util.stream.Stream;

/**
 * One thing that can be wrong with a database. A rule is stateless, looks only at what the context gives, and stays silent
 * where it is not sure: one that cries wolf is worse than none.
 */
public interface Rule {

    Card card();

    /** Everything of its kind that is wrong here. */
    Stream<Finding> review(ReviewContext context);

    /** Begins a finding of this rule, of the card's severity and certain until said otherwise. */
    default Draft finding(Subject subject, String message) {
        return new Draft(card(), subject, message);
    }
}
