package dev.underpin.tune.rule;

import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Card.Need;
import dev.underpin.model.finding.CardText;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.model.query.Verb;
import dev.underpin.tune.query.ReviewedTree;
import dev.underpin.tune.query.TreeRule;
import java.util.stream.Stream;

/** A list of values as long as a table. */
public final class LongValueList implements TreeRule {

    private static final Card CARD = CardText.of(LongValueList.class, "List of hundreds of values", Severity.MEDIUM)
            .needs(Need.QUERY, Need.WORKLOAD)
            .when("A list of values in the query was seen with 500 items or more.")
            .effect("Each length is another text to parse and plan, and each value is compared or looked up by "
                    + "itself; statements grow to megabytes.")
            .instead("One array parameter, = ANY ($1); for thousands a temporary table, or unnest($1), to join with.")
            .links("https://www.postgresql.org/docs/current/functions-comparisons.html#FUNCTIONS-COMPARISONS-ANY-SOME");

    @Override
    public Card card() {
        return CARD;
    }

    private static final int LONG = 500;

    @Override
    public Stream<Finding> judge(ReviewedTree tree) {
        int longest = tree.query().stat().longestList();
        return !tree.nested() && longest >= LONG && tree.tree().verb() != Verb.INSERT
                ? Stream.of(finding(tree, "It was sent with a list of " + longest + " values.")
                        .evidence(Evidence.observed("The longest list that the workload shows."))
                        .advice("Send one array and write = ANY ($1); for thousands, join unnest($1)."))
                : Stream.empty();
    }
}
