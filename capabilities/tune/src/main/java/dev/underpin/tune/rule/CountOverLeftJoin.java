package dev.underpin.tune.rule;

import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Card.Need;
import dev.underpin.model.finding.CardText;
import dev.underpin.model.finding.Confidence;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.model.query.Expression;
import dev.underpin.model.query.FromItem;
import dev.underpin.model.query.QueryTree;
import dev.underpin.tune.query.ReviewedTree;
import dev.underpin.tune.query.TreeRule;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rows counted as one where there is none. */
public final class CountOverLeftJoin implements TreeRule {

    private static final Card CARD = CardText.of(CountOverLeftJoin.class, "count(*) over a LEFT JOIN", Severity.MEDIUM)
            .needs(Need.QUERY)
            .when("A grouped query with one LEFT JOIN counts by count(*), and groups by columns of the left side "
                    + "alone.")
            .effect("A group without a partner still has its own row, and count(*) counts it: none becomes one.")
            .instead("count(column), with one of the right side that cannot be NULL.")
            .links("https://www.postgresql.org/docs/current/functions-aggregate.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(ReviewedTree tree) {
        QueryTree query = tree.tree();
        List<FromItem.Join> joins = query.joins().toList();
        if (joins.size() != 1
                || joins.getFirst().kind() != FromItem.JoinKind.LEFT
                || query.group().isEmpty()
                || query.from().size() > 1) {
            return Stream.empty();
        }
        Set<Integer> right = joins.getFirst().right().ranges().collect(Collectors.toSet());
        boolean left = query.group().stream()
                .flatMap(Expression::all)
                .noneMatch(part -> part instanceof Expression.Column column && right.contains(column.range()));
        boolean asksForNone = query.where().stream()
                .flatMap(Expression::all)
                .anyMatch(part -> part instanceof Expression.Column column && right.contains(column.range()));
        return left && !asksForNone && counts(query)
                ? Stream.of(finding(tree, "A group without a partner is counted as one.")
                        .confidence(Confidence.LIKELY)
                        .evidence(Evidence.observed(
                                "count(*) counts the row that the LEFT JOIN keeps where it finds nothing."))
                        .advice("Count a column of the right side that cannot be NULL: its key."))
                : Stream.empty();
    }

    private static boolean counts(QueryTree query) {
        return query.visible()
                .flatMap(output -> output.value().all())
                .anyMatch(part -> part instanceof Expression.Aggregate count
                        && count.isCount()
                        && count.arguments().isEmpty()
                        && count.filter() == null);
    }
}
