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

/** One query for all searches, with conditions that a NULL switches off. */
public final class CatchAllFilter implements TreeRule {

    private static final Card CARD = CardText.of(
                    CatchAllFilter.class, "Filter that is switched off by NULL", Severity.MEDIUM)
            .needs(Need.QUERY)
            .when("A condition of the form parameter IS NULL OR column = parameter.")
            .effect("A plan that serves every value of the parameters can use no index for the condition: it has to "
                    + "be right also where the parameter is NULL.")
            .instead("Leave the condition out where nothing is asked for: one query for each set of filters that is "
                    + "used.")
            .links("https://www.postgresql.org/docs/current/sql-prepare.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(ReviewedTree tree) {
        return tree.tree()
                .filters()
                .flatMap(condition -> condition instanceof Expression.Or or ? Stream.of(or) : Stream.empty())
                .filter(or -> or.parts().stream().anyMatch(CatchAllFilter::asksForNull)
                        && or.parts().stream()
                                .anyMatch(arm -> Comparison.of(arm).isPresent()))
                .map(or -> finding(tree, tree.text(or) + " can use no index in a plan for all values.")
                        .evidence(Evidence.observed("One side asks whether the value that is sent is NULL."))
                        .advice("Build the query from the filters that are set, and leave out those that are not."));
    }

    private static boolean asksForNull(Expression arm) {
        return arm instanceof Expression.NullTest test
                && !test.negated()
                && test.value()
                        .all()
                        .allMatch(part -> part instanceof Expression.Parameter
                                || part instanceof Expression.Constant
                                || part instanceof Expression.Cast);
    }
}
