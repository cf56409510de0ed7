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
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** An OR that no table can be searched by, because each arm is about another. */
public final class OrAcrossTables implements TreeRule {

    private static final Card CARD = CardText.of(
                    OrAcrossTables.class, "OR between conditions on different tables", Severity.HIGH)
            .needs(Need.QUERY, Need.CATALOG)
            .when("An OR whose arms each compare columns of one table with values, and of different tables.")
            .effect("Neither table can be narrowed before they are joined: all pairs are made and then looked at.")
            .instead("Two queries with UNION, each with one of the conditions.")
            .links("https://www.postgresql.org/docs/current/queries-union.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(ReviewedTree tree) {
        return tree.tree()
                .filters()
                .flatMap(condition -> condition instanceof Expression.Or or ? Stream.of(or) : Stream.empty())
                .filter(or -> areOfSeveral(tree, or))
                .map(
                        or -> finding(
                                        tree,
                                        "Neither table can be narrowed by " + tree.text(or)
                                                + " before they are joined.")
                                .evidence(Evidence.observed("Each side of the OR is about another table."))
                                .advice(
                                        "Write two queries with one of the conditions each, and put them together with UNION."));
    }

    private static boolean areOfSeveral(ReviewedTree tree, Expression.Or or) {
        Set<Integer> ranges = new HashSet<>();
        for (Expression arm : or.parts()) {
            Optional<Comparison> comparison = Comparison.of(arm);
            if (comparison.isEmpty()
                    || !(comparison.get().value() instanceof Expression.Column column)
                    || tree.table(column.range()).filter(tree::isLarge).isEmpty()) {
                return false;
            }
            ranges.add(column.range());
        }
        return ranges.size() > 1;
    }
}
