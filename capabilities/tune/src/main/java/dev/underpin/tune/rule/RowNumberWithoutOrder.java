package dev.underpin.tune.rule;

import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Card.Need;
import dev.underpin.model.finding.CardText;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.model.query.Expression;
import dev.underpin.tune.query.ReviewedTree;
import dev.underpin.tune.query.TreeRule;
import java.util.Set;
import java.util.stream.Stream;

/** Numbers for rows, given by chance. */
public final class RowNumberWithoutOrder implements TreeRule {

    private static final Card CARD = CardText.of(
                    RowNumberWithoutOrder.class, "Rows numbered in no order", Severity.MEDIUM)
            .needs(Need.QUERY)
            .when("row_number, rank, lag, lead, first_value, last_value or ntile over a window without ORDER BY.")
            .effect("Which row is the first depends on the plan: the numbers change from call to call.")
            .instead("ORDER BY in the window, with a key at its end.")
            .links("https://www.postgresql.org/docs/current/functions-window.html");

    @Override
    public Card card() {
        return CARD;
    }

    private static final Set<String> ORDERED = Set.of(
            "row_number", "rank", "dense_rank", "lag", "lead", "first_value", "last_value", "nth_value", "ntile");

    @Override
    public Stream<Finding> judge(ReviewedTree tree) {
        return tree.tree()
                .expressions()
                .flatMap(Expression::all)
                .flatMap(part -> part instanceof Expression.WindowCall window
                                && ORDERED.contains(window.name().name())
                        ? Stream.of(window)
                        : Stream.empty())
                .filter(window ->
                        tree.tree().windows().get(window.window() - 1).order().isEmpty())
                .map(window -> finding(tree, window.name().name() + "() goes by an order that nobody has given.")
                        .evidence(Evidence.observed("Its window has no ORDER BY."))
                        .advice("Give the window an ORDER BY, with a key at its end."));
    }
}
