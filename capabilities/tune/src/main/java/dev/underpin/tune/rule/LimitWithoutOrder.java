package dev.underpin.tune.rule;

import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Card.Need;
import dev.underpin.model.finding.CardText;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.model.query.QueryTree;
import dev.underpin.tune.query.Comparison;
import dev.underpin.tune.query.ReviewedTree;
import dev.underpin.tune.query.TreeRule;
import java.util.stream.Stream;

/** A few rows of many, chosen by chance. */
public final class LimitWithoutOrder implements TreeRule {

    private static final Card CARD = CardText.of(LimitWithoutOrder.class, "Some rows, no matter which", Severity.LOW)
            .needs(Need.QUERY)
            .when("LIMIT of a parameter or more than 1 without ORDER BY, in a query by itself, of a table and not "
                    + "of one row.")
            .effect("Which rows are given depends on the plan and on where rows happen to lie: it changes after a "
                    + "VACUUM, an UPDATE or a new release.")
            .instead("ORDER BY with a key at its end.")
            .links("https://www.postgresql.org/docs/current/queries-limit.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(ReviewedTree tree) {
        QueryTree query = tree.tree();
        boolean asked = !tree.nested()
                && query.limit() != null
                && !Comparison.constant(query.limit())
                        .filter(value -> value.equals("0") || value.equals("1"))
                        .isPresent()
                && query.order().isEmpty()
                && query.locks().isEmpty()
                && query.set() == null
                && !tree.isOneRow();
        return asked && tree.tables().anyMatch(place -> !tree.isFixed(place.range()) && tree.isLarge(place.table()))
                ? Stream.of(finding(tree, "Which rows it gives is left to chance.")
                        .evidence(Evidence.observed("It has a LIMIT and no ORDER BY."))
                        .advice("Say by ORDER BY which rows come first, with a key at the end."))
                : Stream.empty();
    }
}
