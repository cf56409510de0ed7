package dev.underpin.tune.rule;

import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Card.Need;
import dev.underpin.model.finding.CardText;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.model.query.Expression;
import dev.underpin.tune.query.PageNumbers;
import dev.underpin.tune.query.ReviewedTree;
import dev.underpin.tune.query.TreeRule;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Pages that become slower the further one turns. */
public final class OffsetPagination implements TreeRule {

    private static final Card CARD = CardText.of(OffsetPagination.class, "Pages by OFFSET", Severity.MEDIUM)
            .needs(Need.QUERY, Need.WORKLOAD)
            .when("A query passes over rows by OFFSET: by a parameter, or by 100 or more. Where the workload has "
                    + "its values, some of them are 100 or more.")
            .effect("The rows that are passed over are read, and sorted, and thrown away; and rows that come or go "
                    + "meanwhile are shown twice or never.")
            .instead("Begin after the last row of the page before: WHERE (sort key, key) > ($1, $2) ORDER BY sort "
                    + "key, key LIMIT n, with an index on both.")
            .links("https://www.postgresql.org/docs/current/queries-limit.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(ReviewedTree tree) {
        Expression offset = tree.tree().offset();
        if (offset == null || tree.nested() || !PageNumbers.isDeep(tree)) {
            return Stream.empty();
        }
        String order =
                tree.tree().order().stream().map(key -> tree.text(key.value())).collect(Collectors.joining(", "));
        return Stream.of(finding(tree, "Each page reads all pages before it.")
                .evidence(Evidence.observed("Rows are passed over by OFFSET."))
                .advice("Begin after the last row of the page before: WHERE (" + (order.isEmpty() ? "key" : order)
                        + ") > (its values) in the same order, with an index on it."));
    }
}
