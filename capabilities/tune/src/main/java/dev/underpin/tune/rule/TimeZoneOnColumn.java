package dev.underpin.tune.rule;

import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Card.Need;
import dev.underpin.model.finding.CardText;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.tune.query.HiddenColumn;
import dev.underpin.tune.query.ReviewedTree;
import dev.underpin.tune.query.TreeRule;
import java.util.stream.Stream;

/** Moments brought into a time zone row by row. */
public final class TimeZoneOnColumn implements TreeRule {

    private static final Card CARD = CardText.of(
                    TimeZoneOnColumn.class, "Time zone applied to an indexed column", Severity.MEDIUM)
            .needs(Need.QUERY, Need.CATALOG)
            .when("A condition applies AT TIME ZONE to a column, perhaps with a cast around it, and compares that; "
                    + "an index begins with the column.")
            .effect("The index holds the moments as they are: every row is read and brought into the zone.")
            .instead("Bring the bounds into the zone: they are few, the rows are many.")
            .links("https://www.postgresql.org/docs/current/functions-datetime.html#FUNCTIONS-DATETIME-ZONECONVERT");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(ReviewedTree tree) {
        return HiddenColumn.in(tree, value -> DateFunctions.is(value, DateFunctions.MOVED))
                .map(
                        hidden -> finding(
                                        tree,
                                        hidden.index().name() + " cannot serve "
                                                + hidden.column().column() + " in another time zone.")
                                .consequence(hidden.volume(tree))
                                .evidence(Evidence.observed(
                                        "The engine brings each moment into the zone before it compares."))
                                .advice(
                                        "Compare " + hidden.column().column()
                                                + " itself with the beginning of the period AT TIME ZONE the zone, and its end likewise."));
    }
}
