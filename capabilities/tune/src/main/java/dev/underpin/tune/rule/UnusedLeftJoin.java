package dev.underpin.tune.rule;

import dev.underpin.model.catalog.Table;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Card.Need;
import dev.underpin.model.finding.CardText;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.model.query.Distinct;
import dev.underpin.model.query.Expression;
import dev.underpin.model.query.FromItem;
import dev.underpin.model.query.QueryTree;
import dev.underpin.model.query.Verb;
import dev.underpin.tune.query.Comparison;
import dev.underpin.tune.query.ReviewedTree;
import dev.underpin.tune.query.TableKeys;
import dev.underpin.tune.query.TreeRule;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An outer join of which nothing is used. */
public final class UnusedLeftJoin implements TreeRule {

    private static final Card CARD = CardText.of(
                    UnusedLeftJoin.class, "LEFT JOIN that only multiplies", Severity.MEDIUM)
            .needs(Need.QUERY, Need.CATALOG)
            .when("LEFT JOIN of a table of which no column stands anywhere but in its ON, by columns that are not "
                    + "unique in it, without DISTINCT, GROUP BY or aggregates.")
            .effect("It narrows nothing and gives nothing: each row is repeated for each of its partners.")
            .instead("Leave the join out.")
            .links("https://www.postgresql.org/docs/current/queries-table-expressions.html#QUERIES-JOIN");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(ReviewedTree tree) {
        QueryTree query = tree.tree();
        if (query.verb() != Verb.SELECT
                || query.distinct() != Distinct.NONE
                || !query.group().isEmpty()
                || tree.isOneRow()) {
            return Stream.empty();
        }
        return query.joins()
                .filter(join -> join.kind() == FromItem.JoinKind.LEFT && join.right() instanceof FromItem.Named)
                .flatMap(join -> {
                    int range = ((FromItem.Named) join.right()).range();
                    long inside = join.on().stream()
                            .flatMap(Expression::all)
                            .filter(part -> isOf(part, range))
                            .count();
                    return tree.columns(range).count() > inside
                            ? Stream.empty()
                            : tree.table(range).stream()
                                    .filter(table -> !TableKeys.isUnique(table, joined(join, range)))
                                    .map(table -> told(tree, table));
                });
    }

    private static boolean isOf(Expression part, int range) {
        return part instanceof Expression.Column column && column.range() == range && column.outer() == 0;
    }

    private static Set<String> joined(FromItem.Join join, int range) {
        return join.on().stream()
                .filter(condition -> condition instanceof Expression.Operator operator && operator.isBinary("="))
                .flatMap(condition -> condition.parts().stream())
                .map(Comparison::bare)
                .filter(side -> isOf(side, range))
                .map(side -> ((Expression.Column) side).name())
                .collect(Collectors.toSet());
    }

    private Finding told(ReviewedTree tree, Table table) {
        return finding(
                        tree,
                        "Nothing of " + table.name().name()
                                + " is used, but each row is repeated for each of its partners there.")
                .consequence(tree.volume(table))
                .evidence(Evidence.observed("Its columns stand in ON alone, and are not unique in it."))
                .advice("Leave the join out.");
    }
}
