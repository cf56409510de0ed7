package dev.underpin.tune.rule;

import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Card.Need;
import dev.underpin.model.finding.CardText;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.model.query.Expression;
import dev.underpin.model.query.Volatility;
import dev.underpin.tune.query.HiddenColumn;
import dev.underpin.tune.query.ReviewedTree;
import dev.underpin.tune.query.TreeRule;
import java.util.Set;
import java.util.stream.Stream;

/** A column that has an index, reckoned with before it is compared. */
public final class ArithmeticOnColumn implements TreeRule {

    private static final Card CARD = CardText.of(
                    ArithmeticOnColumn.class, "Arithmetic on an indexed column", Severity.MEDIUM)
            .needs(Need.QUERY, Need.CATALOG)
            .when("A condition compares a sum, difference, product or quotient of one column and values; an index "
                    + "begins with the column.")
            .effect("The index holds the values of the column and not the result: every row is read and reckoned.")
            .instead("Bring the arithmetic to the other side.")
            .links("https://www.postgresql.org/docs/current/indexes-expressional.html");

    @Override
    public Card card() {
        return CARD;
    }

    private static final Set<String> OPERATORS = Set.of("+", "-", "*", "/");

    @Override
    public Stream<Finding> judge(ReviewedTree tree) {
        return HiddenColumn.in(
                        tree,
                        value -> value instanceof Expression.Operator operator
                                && OPERATORS.contains(operator.name())
                                && operator.parts().size() == 2
                                && operator.volatility() != Volatility.VOLATILE)
                .map(hidden -> finding(
                                tree,
                                hidden.index().name() + " cannot serve " + tree.text(hidden.made()) + ": it holds "
                                        + hidden.column().column() + " as it is.")
                        .consequence(hidden.volume(tree))
                        .evidence(Evidence.observed("The engine reckons with each row before it compares."))
                        .advice("Leave " + hidden.column().column()
                                + " alone on its side, and do the reckoning on the other."));
    }
}
