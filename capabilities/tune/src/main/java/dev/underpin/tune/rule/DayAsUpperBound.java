package dev.underpin.tune.rule;

import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Card.Need;
import dev.underpin.model.finding.CardText;
import dev.underpin.model.finding.Confidence;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.model.query.Expression;
import dev.underpin.tune.query.Comparison;
import dev.underpin.tune.query.ReviewedTree;
import dev.underpin.tune.query.TreeRule;
import java.util.stream.Stream;

/** A period whose last day ends where it begins. */
public final class DayAsUpperBound implements TreeRule {

    private static final Card CARD = CardText.of(DayAsUpperBound.class, "Timestamp up to a day", Severity.MEDIUM)
            .needs(Need.QUERY)
            .when("A timestamp is asked to be at or before a date (BETWEEN two dates).")
            .effect("A date stands for its first moment: all of the last day but midnight is left out.")
            .instead("Ask for less than the day after.")
            .links("https://www.postgresql.org/docs/current/datatype-datetime.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(ReviewedTree tree) {
        return Comparison.in(tree)
                .filter(comparison -> comparison.operator().equals("<=")
                        && comparison.value() instanceof Expression.Column
                        && comparison.value().type().startsWith("timestamp"))
                .filter(comparison -> isDay(comparison.other()))
                .map(comparison -> finding(
                                tree, tree.text(comparison.whole()) + " leaves out all of the last day but midnight.")
                        .confidence(Confidence.LIKELY)
                        .evidence(Evidence.observed("The bound is a date, which stands for its first moment."))
                        .advice("Write " + tree.text(comparison.value()) + " < the day after."));
    }

    private static boolean isDay(Expression bound) {
        return bound.type().equals("date")
                || bound instanceof Expression.Cast cast && cast.value().type().equals("date");
    }
}
