package dev.underpin.tune.rule;

import dev.underpin.engine.Phrasing;
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
import java.util.stream.Stream;

/** A column that has an index, hidden from it in a function. */
public final class FunctionOnIndexedColumn implements TreeRule {

    private static final Card CARD = CardText.of(
                    FunctionOnIndexedColumn.class, "Function around an indexed column", Severity.HIGH)
            .needs(Need.QUERY, Need.CATALOG)
            .when("A condition compares a function of one column with a value; an index begins with the column, "
                    + "and none holds the function.")
            .effect("The index holds the values of the column and not those of the function: every row is read and "
                    + "computed.")
            .instead("Compare the column itself, or index the function.")
            .links("https://www.postgresql.org/docs/current/indexes-expressional.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(ReviewedTree tree) {
        return HiddenColumn.in(
                        tree,
                        value -> value instanceof Expression.Call call
                                && call.volatility() != Volatility.VOLATILE
                                && !DateFunctions.isOne(call))
                .map(hidden -> finding(
                                tree,
                                hidden.index().name() + " cannot serve " + tree.text(hidden.made()) + ": it holds "
                                        + hidden.column().column() + " as it is.")
                        .consequence(hidden.volume(tree))
                        .evidence(Evidence.observed(
                                "The engine compares what the function gives, and no index holds that."))
                        .advice(advice(tree, hidden)));
    }

    private static String advice(ReviewedTree tree, HiddenColumn hidden) {
        String column = hidden.column().column();
        if (hidden.made().type().equals("date")) {
            return DayRange.of(column);
        }
        Phrasing phrasing = tree.context().phrasing();
        String table = phrasing.quote(hidden.column().table());
        return "Compare " + column + " itself"
                + hidden.definition(phrasing)
                        .map(made -> ", or index what is compared: CREATE INDEX ON " + table + " (" + made + ").")
                        .orElse(".");
    }
}
