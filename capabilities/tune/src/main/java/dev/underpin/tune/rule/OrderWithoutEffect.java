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
import dev.underpin.model.query.QueryTree;
import dev.underpin.model.query.RangeEntry;
import dev.underpin.tune.query.ReviewedTree;
import dev.underpin.tune.query.TreeRule;
import java.util.stream.Stream;

/** Rows sorted where nobody sees their order. */
public final class OrderWithoutEffect implements TreeRule {

    private static final Card CARD = CardText.of(
                    OrderWithoutEffect.class, "ORDER BY in a subquery that has no order", Severity.LOW)
            .needs(Need.QUERY)
            .when("IN, EXISTS or = ANY of a subquery with ORDER BY and without LIMIT; or ORDER BY in a subquery of "
                    + "FROM without LIMIT, where the query around it sorts itself and has neither aggregates nor "
                    + "window functions.")
            .effect("The rows are sorted for nothing.")
            .instead("Leave ORDER BY out.")
            .links("https://www.postgresql.org/docs/current/queries-order.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(ReviewedTree tree) {
        QueryTree query = tree.tree();
        boolean sorted = !query.order().isEmpty()
                && query.windows().isEmpty()
                && query.set() == null
                && query.distinct() != Distinct.ON
                && query.outputs().stream()
                        .flatMap(output -> output.value().all())
                        .noneMatch(Expression.Aggregate.class::isInstance);
        Stream<QueryTree> from = sorted && query.limit() == null
                ? query.range().stream()
                        .flatMap(entry -> entry instanceof RangeEntry.Subquery subquery
                                ? Stream.of(subquery.query())
                                : Stream.empty())
                : Stream.empty();
        Stream<QueryTree> tested = query.expressions()
                .flatMap(Expression::all)
                .flatMap(part -> part instanceof Expression.Subquery subquery
                                && (subquery.link() == Link.ANY || subquery.link() == Link.EXISTS)
                        ? Stream.of(subquery.query())
                        : Stream.empty());
        return Stream.concat(from, tested)
                .filter(within -> !within.order().isEmpty()
                        && within.limit() == null
                        && within.offset() == null
                        && within.distinct() != Distinct.ON)
                .map(within -> finding(tree, "A subquery sorts its rows, and nobody sees their order.")
                        .evidence(
                                Evidence.observed(
                                        "It has ORDER BY and no LIMIT, and the query around it has an order of its own or asks only what is there."))
                        .advice("Leave ORDER BY out of the subquery."));
    }
}
