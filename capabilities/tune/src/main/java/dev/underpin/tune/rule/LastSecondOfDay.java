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

/** An end of a day that leaves its last second out. */
public final class LastSecondOfDay implements TreeRule {

    private static final Card CARD = CardText.of(
                    LastSecondOfDay.class, "Day that ends a second too early", Severity.MEDIUM)
            .needs(Need.QUERY)
            .when("A timestamp is asked to be at or before a constant that lies in the last second of an hour, "
                    + "23:59:59 say.")
            .effect("What happened after that second had begun is left out: moments are kept to the microsecond.")
            .instead("Ask for less than the beginning of the next day.")
            .links("https://www.postgresql.org/docs/current/datatype-datetime.html");

    @Override
    public Card card() {
        return CARD;
    }

    private static final long SECOND = 1_000_000;
    private static final long HOUR = 3_600 * SECOND;

    @Override
    public Stream<Finding> judge(ReviewedTree tree) {
        return Comparison.in(tree)
                .filter(comparison -> comparison.operator().equals("<=")
                        && comparison.value().type().startsWith("timestamp")
                        && comparison.value() instanceof Expression.Column)
                .filter(comparison -> comparison.other() instanceof Expression.Constant constant
                        && constant.type().startsWith("timestamp")
                        && constant.value() != null
                        && isLastSecond(Long.parseLong(constant.value())))
                .map(comparison -> finding(
                                tree, tree.text(comparison.value()) + " is asked for up to a second before the end.")
                        .evidence(Evidence.observed("The bound lies in the last second of an hour."))
                        .advice("Write " + tree.text(comparison.value()) + " < the beginning of what follows."));
    }

    /** The last microsecond is as good as the end. */
    private static boolean isLastSecond(long microseconds) {
        long within = Math.floorMod(microseconds, HOUR);
        return within >= HOUR - SECOND && within < HOUR - 1;
    }
}
