package dev.underpin.tune.rule;

import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Card.Need;
import dev.underpin.model.finding.CardText;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.model.query.Expression;
import dev.underpin.tune.query.Comparison;
import dev.underpin.tune.query.ReviewedTree;
import dev.underpin.tune.query.TreeRule;
import java.util.stream.Stream;

/** A join that converts the key of every row before it is compared. */
public final class JoinTypeMismatch implements TreeRule {

    private static final Card CARD = CardText.of(
                    JoinTypeMismatch.class, "Join of columns of different types", Severity.HIGH)
            .needs(Need.QUERY, Need.CATALOG)
            .when("Two columns are joined for equality, and the engine converts one of them, which has an index, "
                    + "to the type of the other.")
            .effect("The index holds the column in its own type: it cannot be looked up, and every row is read and "
                    + "converted.")
            .instead("Give both columns the same type; until then convert the other side.")
            .links("https://www.postgresql.org/docs/current/typeconv-oper.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(ReviewedTree tree) {
        return tree.tree()
                .conditions()
                .filter(condition -> condition instanceof Expression.Operator operator && operator.isBinary("="))
                .flatMap(condition -> {
                    Expression left = Comparison.bare(condition.parts().getFirst());
                    Expression right = Comparison.bare(condition.parts().getLast());
                    return Stream.concat(mismatch(tree, left, right), mismatch(tree, right, left));
                });
    }

    private Stream<Finding> mismatch(ReviewedTree tree, Expression side, Expression other) {
        if (!(side instanceof Expression.Cast cast)
                || !(other instanceof Expression.Column column)
                || !(cast.value() instanceof Expression.Column converted)
                || converted.range() == column.range()) {
            return Stream.empty();
        }
        return tree.column(converted).stream()
                .flatMap(name -> tree.index(name).stream()
                        .map(index -> finding(
                                        tree,
                                        index.name() + " cannot serve the join with " + tree.text(other)
                                                + ", which is of type " + other.type() + ".")
                                .consequence(tree.context()
                                        .table(name.table())
                                        .map(tree::volume)
                                        .orElse(null))
                                .evidence(Evidence.observed(tree.text(converted) + " is converted from "
                                        + converted.type() + " to " + cast.type() + " for each row."))
                                .advice("Give both columns the same type; until then convert " + tree.text(other)
                                        + " instead, to " + converted.type() + ".")));
    }
}
