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

/** A column that has an index, converted before it is compared. */
public final class CastOnIndexedColumn implements TreeRule {

    private static final Card CARD = CardText.of(
                    CastOnIndexedColumn.class, "Cast around an indexed column", Severity.HIGH)
            .needs(Need.QUERY, Need.CATALOG)
            .when("A condition converts a column to another type, explicitly, and compares that; an index begins "
                    + "with the column, and none holds the conversion.")
            .effect("The index holds the values of the column in its own type: every row is read and converted.")
            .instead("Convert the other side. For a day of a timestamp, ask for the range from its beginning to that "
                    + "of the next.")
            .links("https://www.postgresql.org/docs/current/indexes-expressional.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(ReviewedTree tree) {
        return HiddenColumn.in(
                        tree,
                        value -> value instanceof Expression.Cast cast
                                && !cast.implicit()
                                && cast.value() instanceof Expression.Column)
                .map(hidden -> finding(
                                tree,
                                hidden.index().name() + " cannot serve " + tree.text(hidden.made()) + ": it holds "
                                        + hidden.column().column() + " in its own type.")
                        .consequence(hidden.volume(tree))
                        .evidence(Evidence.observed("Each row is converted before it is compared."))
                        .advice(advice(hidden)));
    }

    private static String advice(HiddenColumn hidden) {
        String column = hidden.column().column();
        return hidden.made().type().equals("date")
                ? DayRange.of(column)
                : "Convert the other side to the type of " + column + ", and leave the column as it is.";
    }
}
