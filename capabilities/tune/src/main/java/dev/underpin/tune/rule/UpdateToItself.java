package dev.underpin.tune.rule;

import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Card.Need;
import dev.underpin.model.finding.CardText;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.model.query.Expression;
import dev.underpin.model.query.Verb;
import dev.underpin.tune.query.ReviewedTree;
import dev.underpin.tune.query.TreeRule;
import java.util.stream.Stream;

/** A column that is written and stays as it is. */
public final class UpdateToItself implements TreeRule {

    private static final Card CARD = CardText.of(UpdateToItself.class, "Column set to itself", Severity.LOW)
            .needs(Need.QUERY)
            .when("UPDATE sets a column to its own value.")
            .effect(
                    "Triggers of the column are run, and whoever reads the query takes it for a change; nothing changes.")
            .instead("Leave it out.")
            .links("https://www.postgresql.org/docs/current/sql-update.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(ReviewedTree tree) {
        return tree.tree().verb() == Verb.UPDATE
                ? tree.tree()
                        .visible()
                        .filter(output -> output.value() instanceof Expression.Column column
                                && column.range() == tree.tree().target()
                                && column.outer() == 0
                                && column.name().equals(output.name()))
                        .map(output -> finding(tree, output.name() + " is set to itself.")
                                .evidence(Evidence.observed("The same column stands on both sides."))
                                .advice("Leave it out."))
                : Stream.empty();
    }
}
