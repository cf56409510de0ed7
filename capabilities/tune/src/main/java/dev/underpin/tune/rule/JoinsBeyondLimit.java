package dev.underpin.tune.rule;

import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Card.Need;
import dev.underpin.model.finding.CardText;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.model.query.FromItem;
import dev.underpin.tune.query.ReviewedTree;
import dev.underpin.tune.query.TreeRule;
import java.util.stream.Stream;

/** So many joins that the planner takes their order as it is written. */
public final class JoinsBeyondLimit implements TreeRule {

    private static final Card CARD = CardText.of(
                    JoinsBeyondLimit.class, "More joins than the planner puts into order", Severity.MEDIUM)
            .needs(Need.QUERY)
            .when("A query joins more entries by JOIN than join_collapse_limit (8, where it is not set otherwise).")
            .effect("Beyond the limit, joins are made in the order in which they are written, however bad that is.")
            .instead("Raise join_collapse_limit for this query, or write the most selective joins first; leave out "
                    + "what it does not need.")
            .links("https://www.postgresql.org/docs/current/runtime-config-query.html#GUC-JOIN-COLLAPSE-LIMIT");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(ReviewedTree tree) {
        int limit = tree.context()
                .setting("join_collapse_limit")
                .map(Integer::parseInt)
                .orElse(8);
        long largest = tree.tree().from().stream()
                .filter(FromItem.Join.class::isInstance)
                .mapToLong(item -> item.ranges().count())
                .max()
                .orElse(0);
        return largest > limit
                ? Stream.of(
                        finding(
                                        tree,
                                        "It joins " + largest + " tables, and the planner chooses the order of " + limit
                                                + " at a time.")
                                .evidence(Evidence.observed("join_collapse_limit is " + limit + "."))
                                .advice(
                                        "SET join_collapse_limit = " + largest
                                                + " for this query and see whether its plan becomes better; else write the joins that leave the fewest rows first."))
                : Stream.empty();
    }
}
