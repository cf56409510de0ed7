package dev.underpin.tune.rule;

import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Card.Need;
import dev.underpin.model.finding.CardText;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.model.query.Expression;
import dev.underpin.tune.query.ReviewedTree;
import dev.underpin.tune.query.TreeRule;
import java.util.Set;
import java.util.stream.Stream;

/** A comparison with NULL, which is never true. */
public final class EqualsNull implements TreeRule {

    private static final Card CARD = CardText.of(EqualsNull.class, "Comparison with NULL", Severity.HIGH)
            .needs(Need.QUERY)
            .when("A condition compares something with NULL by =, <> or another operator.")
            .effect("It is neither true nor false, and so no row passes it: the query finds nothing, whatever is "
                    + "there.")
            .instead("IS NULL, IS NOT NULL or IS DISTINCT FROM.")
            .links("https://www.postgresql.org/docs/current/functions-comparison.html");

    @Override
    public Card card() {
        return CARD;
    }

    private static final Set<String> OPERATORS = Set.of("=", "<>", "<", "<=", ">", ">=");

    @Override
    public Stream<Finding> judge(ReviewedTree tree) {
        return tree.tree()
                .conditions()
                .flatMap(Expression::all)
                .flatMap(part -> part instanceof Expression.Operator operator
                                && OPERATORS.contains(operator.name())
                                && operator.parts().size() == 2
                        ? Stream.of(operator)
                        : Stream.empty())
                .filter(operator -> operator.parts().stream().anyMatch(EqualsNull::isNull))
                .map(
                        operator -> finding(tree, tree.text(operator) + " is true of no row.")
                                .evidence(Evidence.observed("One side of the comparison is NULL."))
                                .advice(
                                        operator.name().equals("=")
                                                ? "Write IS NULL, or IS NOT DISTINCT FROM where the value may be NULL or not."
                                                : "Write IS NOT NULL, or IS DISTINCT FROM where the value may be NULL or not."));
    }

    private static boolean isNull(Expression expression) {
        Expression bare = expression;
        while (bare instanceof Expression.Cast cast) {
            bare = cast.value();
        }
        return bare instanceof Expression.Constant constant && constant.isNull();
    }
}
