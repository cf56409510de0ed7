package dev.underpin.tune.rule;

import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Card.Need;
import dev.underpin.model.finding.CardText;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.model.query.Expression;
import dev.underpin.model.query.QueryTree;
import dev.underpin.model.query.Verb;
import dev.underpin.tune.query.ReviewedTree;
import dev.underpin.tune.query.TreeRule;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A search by what rows are not. */
public final class OnlyNegatedConditions implements TreeRule {

    private static final Card CARD = CardText.of(OnlyNegatedConditions.class, "Search for what is not so", Severity.LOW)
            .needs(Need.QUERY, Need.CATALOG, Need.STATISTICS)
            .when("All conditions of a query of one table of 1,000 rows or more are <>, NOT LIKE or NOT IN a list, "
                    + "without LIMIT, and it gives rows and not one sum.")
            .effect("No index finds what is not equal to a value: every row is read, and most of them are given.")
            .instead("Say what is wanted; where few rows are left, index these: CREATE INDEX … WHERE the condition.")
            .links("https://www.postgresql.org/docs/current/indexes-partial.html");

    @Override
    public Card card() {
        return CARD;
    }

    private static final Set<String> NEGATED = Set.of("<>", "!~~", "!~~*", "!~", "!~*");

    @Override
    public Stream<Finding> judge(ReviewedTree tree) {
        QueryTree query = tree.tree();
        boolean negated = !query.where().isEmpty()
                && query.limit() == null
                && query.verb() == Verb.SELECT
                && !tree.isOneRow()
                && query.where().stream().allMatch(OnlyNegatedConditions::isNegated);
        return negated
                ? tree.onlyTable().stream()
                        .filter(place -> tree.isLarge(place.table()))
                        .map(place -> finding(
                                        tree, "It asks " + place.table().name().name() + " only for what is not so.")
                                .consequence(tree.volume(place.table()))
                                .evidence(Evidence.observed(
                                        query.where().stream().map(tree::text).collect(Collectors.joining(" AND "))
                                                + " is all that it says."))
                                .advice("Say what is wanted; where few rows are left, index these by a partial index."))
                : Stream.empty();
    }

    private static boolean isNegated(Expression condition) {
        return condition instanceof Expression.Operator operator && NEGATED.contains(operator.name())
                || condition instanceof Expression.ArrayComparison list
                        && !list.any()
                        && list.operator().equals("<>");
    }
}
