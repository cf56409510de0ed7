package dev.underpin.tune.rule;

import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Card.Need;
import dev.underpin.model.finding.CardText;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.model.query.Expression;
import dev.underpin.model.query.Expression.Subquery.Link;
import dev.underpin.model.query.QueryTree;
import dev.underpin.model.query.RangeEntry;
import dev.underpin.tune.query.Comparison;
import dev.underpin.tune.query.ReviewedTree;
import dev.underpin.tune.query.TreeRule;
import java.util.Set;
import java.util.stream.Stream;

/** The table asked a second time for each row, whether it is the latest. */
public final class LatestRowBySubquery implements TreeRule {

    private static final Card CARD = CardText.of(
                    LatestRowBySubquery.class, "Latest row by comparing with a subquery", Severity.MEDIUM)
            .needs(Need.QUERY)
            .when("A condition compares a column with max or min of the same table, in a subquery that refers to "
                    + "the row around it.")
            .effect("The subquery is run for each row that is looked at, to throw most of them away; and where two "
                    + "are equally late, both are given.")
            .instead("DISTINCT ON (group) … ORDER BY group, order DESC; or LATERAL with ORDER BY and LIMIT 1.")
            .links("https://www.postgresql.org/docs/current/sql-select.html#SQL-DISTINCT");

    @Override
    public Card card() {
        return CARD;
    }

    private static final Set<String> ENDS = Set.of("min", "max");

    @Override
    public Stream<Finding> judge(ReviewedTree tree) {
        return tree.tree()
                .filters()
                .filter(condition -> condition instanceof Expression.Operator operator && operator.isBinary("="))
                .filter(condition -> Stream.of(
                                condition.parts(), condition.parts().reversed())
                        .anyMatch(sides -> sides.getFirst() instanceof Expression.Column column
                                && Comparison.bare(sides.getLast()) instanceof Expression.Subquery subquery
                                && subquery.link() == Link.SCALAR
                                && tree.tree().relation(column.range()).stream()
                                        .anyMatch(table -> isEnd(subquery.query(), table))))
                .map(
                        condition -> finding(tree, "Each row is asked by a subquery whether it is the latest.")
                                .evidence(Evidence.observed(
                                        "The subquery takes max or min of the same table for the row around it."))
                                .advice(
                                        "DISTINCT ON (what they share), ordered by the same and then by what makes the latest; or LATERAL with LIMIT 1."));
    }

    private static boolean isEnd(QueryTree query, ObjectName table) {
        return query.range().stream()
                        .anyMatch(entry -> entry instanceof RangeEntry.Relation relation
                                && relation.name().equals(table))
                && query.visible()
                        .allMatch(output -> output.value() instanceof Expression.Aggregate aggregate
                                && ENDS.contains(aggregate.name().name()))
                && query.conditions()
                        .flatMap(Expression::all)
                        .anyMatch(part -> part instanceof Expression.Column column && column.outer() == 1);
    }
}
