package dev.underpin.tune.rule;

import dev.underpin.model.catalog.Table;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Card.Need;
import dev.underpin.model.finding.CardText;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.model.query.FromItem;
import dev.underpin.model.query.Verb;
import dev.underpin.tune.query.ReviewedTree;
import dev.underpin.tune.query.TreeRule;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Two tables of which every row meets every row of the other. */
public final class JoinWithoutCondition implements TreeRule {

    private static final Card CARD = CardText.of(
                    JoinWithoutCondition.class, "Tables without a condition between them", Severity.HIGH)
            .needs(Need.QUERY, Need.CATALOG, Need.STATISTICS)
            .when(
                    "Tables of 100 rows or more are in FROM, no condition ties the one to the other, directly or through others, "
                            + "and none leaves one row of either. A query that says CROSS JOIN means it.")
            .effect("The result is as long as both multiplied: a forgotten condition, mostly, that DISTINCT or GROUP "
                    + "BY hides.")
            .instead("Add the condition; where all pairs are meant, say CROSS JOIN.")
            .links("https://www.postgresql.org/docs/current/queries-table-expressions.html#QUERIES-JOIN");

    @Override
    public Card card() {
        return CARD;
    }

    private static final double FEW = 100;

    @Override
    public Stream<Finding> judge(ReviewedTree tree) {
        if (tree.tree().verb() == Verb.MERGE
                || tree.query().stat().text().contains("cross join")
                || tree.tree().from().stream().flatMap(FromItem::ranges).count() < 2) {
            return Stream.empty();
        }
        var groups = JoinGroups.of(tree.tree());
        List<ReviewedTree.Place> large = tree.tree().from().stream()
                .flatMap(FromItem::ranges)
                .flatMap(range -> tree.table(range).map(table -> new ReviewedTree.Place(range, table)).stream())
                .filter(place -> tree.context().rows(place.table().name()) >= FEW && !tree.isFixed(place.range()))
                .toList();
        return large.stream()
                .skip(1)
                .filter(place -> !groups.together(large.getFirst().range(), place.range()))
                .limit(1)
                .map(place -> told(tree, large.getFirst().table(), place.table()));
    }

    private Finding told(ReviewedTree tree, Table one, Table other) {
        double pairs = tree.context().rows(one.name()) * tree.context().rows(other.name());
        return finding(
                        tree,
                        "No condition ties " + other.name().name() + " to "
                                + one.name().name() + ".")
                .consequence(String.format(Locale.ROOT, "Without others that would be %,.0f pairs.", pairs))
                .evidence(Evidence.observed("Each row of the one meets each of the other."))
                .advice("Add the condition that was meant; where all pairs are, write CROSS JOIN.");
    }
}
