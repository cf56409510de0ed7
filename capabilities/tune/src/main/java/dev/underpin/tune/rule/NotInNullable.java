package dev.underpin.tune.rule;

import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Card.Need;
import dev.underpin.model.finding.CardText;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.model.query.Expression;
import dev.underpin.model.query.Expression.Subquery.Link;
import dev.underpin.model.query.Output;
import dev.underpin.model.query.QueryTree;
import dev.underpin.tune.query.ReviewedTree;
import dev.underpin.tune.query.TableKeys;
import dev.underpin.tune.query.TreeRule;
import java.util.Optional;
import java.util.stream.Stream;

/** NOT IN of a query that can give a NULL: one of them, and nothing is found at all. */
public final class NotInNullable implements TreeRule {

    private static final Card CARD = CardText.of(
                    NotInNullable.class, "NOT IN of a column that can be NULL", Severity.HIGH)
            .needs(Need.QUERY, Need.CATALOG)
            .when("NOT IN of a subquery whose column can be NULL and is not asked to be otherwise.")
            .effect(
                    "A single NULL among the subquery's rows makes the condition unknown for every row, so that nothing is found. It also"
                            + " keeps the planner from an anti join: where the list does not fit into memory, it is gone through again for every"
                            + " row.")
            .instead("NOT EXISTS with the comparison inside.")
            .links("https://www.postgresql.org/docs/current/functions-subquery.html#FUNCTIONS-SUBQUERY-NOTIN");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(ReviewedTree tree) {
        return tree.tree()
                .conditions()
                .flatMap(Expression::all)
                .flatMap(part -> part instanceof Expression.Not not
                                && not.value() instanceof Expression.Subquery subquery
                                && subquery.link() == Link.ANY
                        ? Stream.of(subquery)
                        : part instanceof Expression.Subquery all && all.link() == Link.ALL && isUnequal(all)
                                ? Stream.of(all)
                                : Stream.empty())
                .flatMap(subquery -> nullable(tree, subquery.query()).map(name -> voided(tree, name)).stream());
    }

    private static boolean isUnequal(Expression.Subquery subquery) {
        return subquery.test() instanceof Expression.Operator operator
                && operator.name().equals("<>");
    }

    /** The subquery's column, where it is one of a table, can be NULL, and no condition refuses that. */
    private static Optional<String> nullable(ReviewedTree tree, QueryTree subquery) {
        return subquery.visible()
                .findFirst()
                .map(Output::value)
                .flatMap(
                        value -> value instanceof Expression.Column column ? subquery.column(column) : Optional.empty())
                .filter(column -> tree.context()
                        .table(column.table())
                        .filter(table -> !TableKeys.isRequired(table, column.column()))
                        .isPresent())
                .filter(column -> subquery.filters().noneMatch(condition -> refusesNull(condition, column.column())))
                .map(column -> column.table().name() + "." + column.column());
    }

    /** A comparison is never true of a NULL. */
    private static boolean refusesNull(Expression condition, String name) {
        return condition
                        .all()
                        .anyMatch(part -> part instanceof Expression.Column column
                                && column.name().equals(name))
                && !(condition instanceof Expression.NullTest test && !test.negated())
                && condition
                        .all()
                        .noneMatch(part -> part instanceof Expression.Or || part instanceof Expression.Coalesce);
    }

    private Finding voided(ReviewedTree tree, String column) {
        return finding(tree, "NOT IN finds nothing at all as soon as one " + column + " of its subquery is NULL.")
                .evidence(Evidence.observed(column + " can be NULL, and the subquery does not leave NULLs out."))
                .advice("Write NOT EXISTS (SELECT … WHERE the two are equal), or leave NULLs out by " + column
                        + " IS NOT NULL.");
    }
}
