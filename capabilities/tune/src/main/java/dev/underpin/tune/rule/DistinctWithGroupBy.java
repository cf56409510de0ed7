package dev.underpin.tune.rule;

import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Card.Need;
import dev.underpin.model.finding.CardText;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.model.query.Distinct;
import dev.underpin.model.query.Output;
import dev.underpin.model.query.QueryTree;
import dev.underpin.tune.query.ReviewedTree;
import dev.underpin.tune.query.TreeRule;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Groups made distinct that are distinct already. */
public final class DistinctWithGroupBy implements TreeRule {

    private static final Card CARD = CardText.of(DistinctWithGroupBy.class, "DISTINCT of groups", Severity.LOW)
            .needs(Need.QUERY)
            .when("SELECT DISTINCT with GROUP BY, and everything that is grouped by is given.")
            .effect("Groups differ in what they are grouped by: they are sorted or hashed a second time for nothing.")
            .instead("Leave DISTINCT out.")
            .links("https://www.postgresql.org/docs/current/queries-select-lists.html#QUERIES-DISTINCT");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(ReviewedTree tree) {
        QueryTree query = tree.tree();
        boolean useless = query.distinct() == Distinct.ROWS
                && !query.group().isEmpty()
                && !query.groupingSets()
                && query.visible()
                        .map(Output::value)
                        .collect(Collectors.toSet())
                        .containsAll(query.group());
        return useless
                ? Stream.of(finding(tree, "Its groups are distinct without DISTINCT.")
                        .evidence(Evidence.observed("Everything that is grouped by is given."))
                        .advice("Leave DISTINCT out."))
                : Stream.empty();
    }
}
