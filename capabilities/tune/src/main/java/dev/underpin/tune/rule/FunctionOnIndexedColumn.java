package dev.underpin.tune.rule;

import dev.underpin.model.catalog.ColumnName;
import dev.underpin.model.catalog.Index;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Card.Need;
import dev.underpin.model.finding.CardText;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.model.query.Expression;
import dev.underpin.model.query.Volatility;
import dev.underpin.tune.query.Comparison;
import dev.underpin.tune.query.ReviewedTree;
import dev.underpin.tune.query.TableKeys;
import dev.underpin.tune.query.TreeRule;
import java.util.stream.Stream;

/** A column that has an index, hidden from it in a function. */
public final class FunctionOnIndexedColumn implements TreeRule {

    private static final Card CARD = CardText.of(
                    FunctionOnIndexedColumn.class, "Function around an indexed column", Severity.HIGH)
            .needs(Need.QUERY, Need.CATALOG)
            .when(
                    "A condition compares a function of one column with a value; an index begins with the column, and none"
                            + " with the function.")
            .effect(
                    "The index holds the column's values and not those of the function: every row is read and computed.")
            .instead("Compare the column itself, or index the function.")
            .links("https://www.postgresql.org/docs/current/indexes-expressional.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(ReviewedTree tree) {
        return Comparison.in(tree)
                .flatMap(comparison ->
                        comparison.value() instanceof Expression.Call call && call.volatility() != Volatility.VOLATILE
                                ? hidden(tree, call)
                                : Stream.empty());
    }

    private Stream<Finding> hidden(ReviewedTree tree, Expression.Call call) {
        return tree
                .onlyColumn(call)
                .flatMap(column -> tree.context()
                        .table(column.table())
                        .filter(table ->
                                !TableKeys.hasExpression(table, call.name().name()))
                        .flatMap(table -> TableKeys.beginningWith(table, column.column())
                                .findFirst()
                                .map(index -> finding(tree, call, column, index))))
                .stream();
    }

    private Finding finding(ReviewedTree tree, Expression.Call call, ColumnName column, Index index) {
        String text = tree.text(call);
        return finding(
                        tree,
                        index.name() + " cannot serve " + text + ": it holds " + column.column()
                                + " as it is, and no index holds the function.")
                .consequence(
                        tree.context().table(column.table()).map(tree::volume).orElse(null))
                .evidence(Evidence.observed("The engine compares the function's result with a value."))
                .advice("Compare " + column.column()
                        + " itself, by a range if need be; else index the function: CREATE INDEX ON "
                        + tree.context().phrasing().quote(column.table()) + " (" + text + ").");
    }
}
