package dev.underpin.tune.rule;

import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Card.Need;
import dev.underpin.model.finding.CardText;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.model.query.Expression;
import dev.underpin.model.query.Volatility;
import dev.underpin.tune.query.ReviewedTree;
import dev.underpin.tune.query.TreeRule;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A condition said twice. */
public final class DuplicateCondition implements TreeRule {

    private static final Card CARD = CardText.of(
                    DuplicateCondition.class, "Condition that is there twice", Severity.LOW)
            .needs(Need.QUERY)
            .when("Two conditions in AND are the same, and nothing in them is volatile.")
            .effect(
                    "It says nothing more. Where it is no plain equality, the planner takes the two as independent, and "
                            + "expects far fewer rows than there are.")
            .instead("Leave one out.")
            .links("https://www.postgresql.org/docs/current/planner-stats.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(ReviewedTree tree) {
        List<Expression> filters = tree.tree()
                .filters()
                .filter(condition -> condition.all().noneMatch(DuplicateCondition::isUncertain))
                .toList();
        return IntStream.range(0, filters.size())
                .filter(i -> filters.subList(0, i).contains(filters.get(i)))
                .mapToObj(i -> finding(tree, tree.text(filters.get(i)) + " is said twice.")
                        .evidence(Evidence.observed("Both are the same to the engine."))
                        .advice("Leave one of them out."));
    }

    private static boolean isUncertain(Expression part) {
        return part instanceof Expression.Unknown
                || part instanceof Expression.Call call && call.volatility() == Volatility.VOLATILE
                || part instanceof Expression.Constant constant && constant.value() == null && !constant.isNull();
    }
}
