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
import java.util.Set;
import java.util.stream.Stream;

/** A year or a day taken out of every moment, where a range was meant. */
public final class DatePartCompared implements TreeRule {

    private static final Card CARD = CardText.of(DatePartCompared.class, "Part of a date compared", Severity.MEDIUM)
            .needs(Need.QUERY, Need.CATALOG)
            .when("A condition compares extract, date_part or date_trunc of a column with a value; an index begins "
                    + "with the column, and none holds the part. Parts that no range can stand for, such as the day of "
                    + "the week, are left alone.")
            .effect("The index holds moments and not their parts: every row is read and taken apart.")
            .instead("Ask for the range from the beginning of the period to that of the next.")
            .links("https://www.postgresql.org/docs/current/functions-datetime.html#FUNCTIONS-DATETIME-EXTRACT");

    @Override
    public Card card() {
        return CARD;
    }

    /** Those that are a range of moments; extract gives its part as the first argument. */
    private static final Set<String> RANGES = Set.of(
            "year", "millennium", "century", "decade", "month", "quarter", "week", "day", "hour", "minute", "second");

    private static final Set<String> EXTRACTED = Set.of("year", "decade", "century", "millennium", "epoch");

    @Override
    public Stream<Finding> judge(ReviewedTree tree) {
        return HiddenColumn.in(tree, DatePartCompared::isRange)
                .map(hidden -> finding(
                                tree,
                                hidden.index().name() + " cannot serve " + tree.text(hidden.made()) + ": it holds "
                                        + hidden.column().column() + " as it is.")
                        .consequence(hidden.volume(tree))
                        .evidence(Evidence.observed("The engine takes each moment apart before it compares."))
                        .advice("Ask for the range: " + hidden.column().column() + " >= its beginning AND "
                                + hidden.column().column() + " < its end."));
    }

    private static boolean isRange(Expression value) {
        Expression bare = value;
        while (bare instanceof Expression.Cast cast) {
            bare = cast.value();
        }
        return DateFunctions.is(bare, DateFunctions.PARTS)
                && bare instanceof Expression.Call call
                && call.parts().getFirst() instanceof Expression.Constant part
                && part.value() != null
                && (call.name().name().equals("date_trunc") ? RANGES : EXTRACTED).contains(part.value());
    }
}
