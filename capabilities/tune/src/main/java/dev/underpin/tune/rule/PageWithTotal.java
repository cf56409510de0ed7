package dev.underpin.tune.rule;

import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Card.Need;
import dev.underpin.model.finding.CardText;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.model.query.Expression;
import dev.underpin.model.query.QueryTree;
import dev.underpin.tune.query.ReviewedTree;
import dev.underpin.tune.query.TreeRule;
import java.util.stream.Stream;

/** All rows counted to show a few. */
public final class PageWithTotal implements TreeRule {

    private static final Card CARD = CardText.of(PageWithTotal.class, "Page that counts all pages", Severity.MEDIUM)
            .needs(Need.QUERY)
            .when("A query with LIMIT gives count(*) OVER () of all its rows.")
            .effect("Every row is read and put aside before the first can be given: the LIMIT saves nothing.")
            .instead("Count when it is asked for, up to a bound: SELECT count(*) FROM (SELECT … LIMIT 1001); or leave "
                    + "the total out.")
            .links("https://www.postgresql.org/docs/current/queries-limit.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(ReviewedTree tree) {
        QueryTree query = tree.tree();
        return query.limit() == null
                ? Stream.empty()
                : query.visible()
                        .flatMap(output -> output.value().all())
                        .filter(part -> part instanceof Expression.WindowCall window
                                && window.name().name().equals("count")
                                && query.windows()
                                        .get(window.window() - 1)
                                        .partition()
                                        .isEmpty()
                                && query.windows()
                                        .get(window.window() - 1)
                                        .order()
                                        .isEmpty())
                        .limit(1)
                        .map(
                                part -> finding(tree, "Every row is read to count them, whatever the LIMIT.")
                                        .evidence(Evidence.observed("count(…) OVER () is among its outputs."))
                                        .advice(
                                                "Count only up to a bound, or when it is asked for: SELECT count(*) FROM (SELECT … LIMIT 1001)."));
    }
}
