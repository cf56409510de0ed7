package dev.underpin.tune.rule;

import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Card.Need;
import dev.underpin.model.finding.CardText;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.model.query.Expression;
import dev.underpin.model.query.Expression.Subquery.Link;
import dev.underpin.model.query.QueryTree;
import dev.underpin.model.query.Verb;
import dev.underpin.tune.query.ReviewedTree;
import dev.underpin.tune.query.TreeRule;
import java.util.List;
import java.util.stream.Stream;

/** A query within the outputs, run again for every row. */
public final class ScalarSubqueryPerRow implements TreeRule {

    private static final Card CARD = CardText.of(
                    ScalarSubqueryPerRow.class, "Subquery for each row of the result", Severity.MEDIUM)
            .needs(Need.QUERY)
            .when("The outputs have a subquery that refers to the row around it; the query has no LIMIT and "
                    + "conditions do not leave one row.")
            .effect("The engine runs such a subquery once for each row that the query gives, and never as a join.")
            .instead("LEFT JOIN LATERAL, or a join with a grouped query, which is read once.")
            .links("https://www.postgresql.org/docs/current/queries-table-expressions.html#QUERIES-LATERAL");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(ReviewedTree tree) {
        QueryTree query = tree.tree();
        boolean many = query.verb() == Verb.SELECT
                && query.limit() == null
                && !query.from().isEmpty()
                && tree.tables().anyMatch(place -> !tree.isFixed(place.range()) && tree.isLarge(place.table()))
                && !tree.isOneRow();
        List<Expression.Subquery> each = many
                ? query.visible()
                        .flatMap(output -> output.value().all())
                        .flatMap(part -> part instanceof Expression.Subquery subquery
                                        && subquery.link() == Link.SCALAR
                                        && refersOutside(subquery.query())
                                ? Stream.of(subquery)
                                : Stream.empty())
                        .toList()
                : List.of();
        return each.isEmpty()
                ? Stream.empty()
                : Stream.of(
                        finding(
                                        tree,
                                        (each.size() == 1 ? "A subquery" : each.size() + " subqueries")
                                                + " among the outputs " + (each.size() == 1 ? "is" : "are")
                                                + " run again for each row.")
                                .evidence(Evidence.observed("What it looks for depends on the row around it."))
                                .advice(
                                        "Group it by what it looks for and join that, or LEFT JOIN LATERAL it: several values then take one search."));
    }

    private static boolean refersOutside(QueryTree query) {
        return query.conditions()
                .flatMap(Expression::all)
                .anyMatch(part -> part instanceof Expression.Column column && column.outer() == 1);
    }
}
