package dev.underpin.tune.rule;

import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Card.Need;
import dev.underpin.model.finding.CardText;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.model.query.Distinct;
import dev.underpin.model.query.Expression;
import dev.underpin.model.query.Expression.Subquery.Link;
import dev.underpin.tune.query.ReviewedTree;
import dev.underpin.tune.query.TreeRule;
import java.util.stream.Stream;

/** Rows made distinct of which only one counts. */
public final class DistinctInSubquery implements TreeRule {

    private static final Card CARD = CardText.of(
                    DistinctInSubquery.class, "DISTINCT in a subquery of IN or EXISTS", Severity.LOW)
            .needs(Need.QUERY)
            .when("IN, EXISTS or = ANY of a subquery with DISTINCT and without LIMIT.")
            .effect("Whether a value is there does not depend on how often: the rows are sorted or hashed for "
                    + "nothing.")
            .instead("Leave DISTINCT out.")
            .links("https://www.postgresql.org/docs/current/functions-subquery.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(ReviewedTree tree) {
        return tree.tree()
                .expressions()
                .flatMap(Expression::all)
                .filter(part -> part instanceof Expression.Subquery subquery
                        && (subquery.link() == Link.ANY
                                || subquery.link() == Link.EXISTS
                                || subquery.link() == Link.ALL)
                        && subquery.query().distinct() == Distinct.ROWS
                        && subquery.query().limit() == null)
                .map(part -> finding(
                                tree,
                                "A subquery makes its rows distinct, and only whether a value is among them is asked.")
                        .evidence(Evidence.observed("It has DISTINCT and no LIMIT."))
                        .advice("Leave DISTINCT out."));
    }
}
