package dev.underpin.tune.rule;

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
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A join that no index can be looked up for, because a function is around its column. */
public final class FunctionInJoin implements TreeRule {

    private static final Card CARD = CardText.of(
                    FunctionInJoin.class, "Join through a function of an indexed column", Severity.MEDIUM)
            .needs(Need.QUERY, Need.CATALOG)
            .when("A join compares a function, or an explicit cast, of a column of one table with something of "
                    + "another; an index begins with the column, and none holds the expression.")
            .effect("The index cannot be looked up for the rows of the other table: the whole table is read, and "
                    + "joined by hash or row by row.")
            .instead("Store what is compared, or index the expression.")
            .links("https://www.postgresql.org/docs/current/indexes-expressional.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(ReviewedTree tree) {
        return tree.tree()
                .conditions()
                .filter(condition -> condition instanceof Expression.Operator operator && operator.isBinary("="))
                .filter(condition -> ranges(condition.parts().getFirst()).stream()
                        .noneMatch(ranges(condition.parts().getLast())::contains))
                .filter(condition -> condition.parts().stream()
                        .noneMatch(side -> ranges(side).isEmpty()))
                .flatMap(condition -> condition.parts().stream())
                .map(Comparison::bare)
                .filter(side -> side instanceof Expression.Call call && call.volatility() != Volatility.VOLATILE
                        || side instanceof Expression.Cast cast && !cast.implicit())
                .flatMap(
                        side -> tree.onlyColumn(side).stream()
                                .flatMap(
                                        column -> tree.context().table(column.table()).stream()
                                                .filter(table -> !tree.isSmall(table)
                                                        && !TableKeys.hasExpressionOf(table, column.column()))
                                                .flatMap(
                                                        table -> tree.index(column).stream()
                                                                .map(
                                                                        index -> finding(
                                                                                        tree,
                                                                                        index.name()
                                                                                                + " cannot be looked up for a join by "
                                                                                                + tree.text(side) + ".")
                                                                                .consequence(tree.volume(table))
                                                                                .evidence(
                                                                                        Evidence.observed(
                                                                                                "No index holds what is joined by."))
                                                                                .advice(
                                                                                        "Index it: CREATE INDEX ON "
                                                                                                + tree.context()
                                                                                                        .phrasing()
                                                                                                        .quote(
                                                                                                                table
                                                                                                                        .name())
                                                                                                + " on that expression, or store it as a generated column.")))));
    }

    private static Set<Integer> ranges(Expression side) {
        return side.all()
                .flatMap(part -> part instanceof Expression.Column column ? Stream.of(column.range()) : Stream.empty())
                .collect(Collectors.toSet());
    }
}
