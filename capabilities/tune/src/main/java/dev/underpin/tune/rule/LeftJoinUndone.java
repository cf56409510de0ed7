package dev.underpin.tune.rule;

import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Card.Need;
import dev.underpin.model.finding.CardText;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.model.query.Expression;
import dev.underpin.model.query.FromItem;
import dev.underpin.tune.query.Comparison;
import dev.underpin.tune.query.ReviewedTree;
import dev.underpin.tune.query.TreeRule;
import java.util.stream.Stream;

/** An outer join whose rows without a partner are all thrown away. */
public final class LeftJoinUndone implements TreeRule {

    private static final Card CARD = CardText.of(LeftJoinUndone.class, "LEFT JOIN that WHERE undoes", Severity.LOW)
            .needs(Need.QUERY)
            .when("WHERE compares a column of the right side of a LEFT JOIN with a value.")
            .effect("A row without a partner has NULL there and passes no comparison: the query is an inner join "
                    + "that looks like an outer one.")
            .instead("JOIN, if that is meant; else move the condition into ON.")
            .links("https://www.postgresql.org/docs/current/queries-table-expressions.html#QUERIES-JOIN");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(ReviewedTree tree) {
        return tree.tree()
                .joins()
                .filter(join -> join.kind() == FromItem.JoinKind.LEFT)
                .flatMap(join -> tree.tree().where().stream()
                        .flatMap(condition -> Comparison.of(condition).stream())
                        .filter(comparison -> comparison.value() instanceof Expression.Column column
                                && join.right().ranges().anyMatch(range -> range == column.range()))
                        .limit(1)
                        .map(comparison -> finding(
                                        tree,
                                        tree.text(comparison.whole())
                                                + " throws away all rows that the LEFT JOIN keeps.")
                                .evidence(Evidence.observed("Where there is no partner, "
                                        + tree.text(comparison.value()) + " is NULL, and the comparison not true."))
                                .advice("Write JOIN, if that is meant; else move the condition into ON.")));
    }
}
