package dev.underpin.tune.rule;

import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Card.Need;
import dev.underpin.model.finding.CardText;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.model.query.Expression;
import dev.underpin.tune.query.HiddenColumn;
import dev.underpin.tune.query.ReviewedTree;
import dev.underpin.tune.query.TreeRule;
import java.util.stream.Stream;

/** A value of a wider type, to which every row of an indexed column is converted. */
public final class ImplicitCastOnColumn implements TreeRule {

    private static final Card CARD = CardText.of(
                    ImplicitCastOnColumn.class, "Type of a value that forces a column to be converted", Severity.HIGH)
            .needs(Need.QUERY, Need.CATALOG)
            .when("A column with an index is compared with a value of another type, so that the engine converts "
                    + "the column without being told to.")
            .effect("The index holds the values of the column in its own type: every row is read and converted. "
                    + "Drivers do this when an integer is bound as a decimal or a float.")
            .instead("Send the value in the type of the column: bind an integer as an integer.")
            .links("https://www.postgresql.org/docs/current/typeconv-oper.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(ReviewedTree tree) {
        return HiddenColumn.in(
                        tree,
                        value -> value instanceof Expression.Cast cast
                                && cast.implicit()
                                && cast.value() instanceof Expression.Column)
                .map(hidden -> {
                    String column = hidden.column().column();
                    String type = hidden.made().type();
                    return finding(
                                    tree,
                                    column + " is compared with a value of type " + type + ", so that "
                                            + hidden.index().name() + " cannot serve it.")
                            .consequence(hidden.volume(tree))
                            .evidence(Evidence.observed(
                                    "The engine converts " + column + " to " + type + " in each row."))
                            .advice("Send the value in the type of " + column
                                    + ", or convert it in the query: CAST(… AS "
                                    + tree.context()
                                            .table(hidden.column().table())
                                            .flatMap(table -> table.column(column))
                                            .map(found -> found.type().text())
                                            .orElse("its type")
                                    + ").");
                });
    }
}
