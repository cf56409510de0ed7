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
import java.util.stream.Stream;

/** All rows shuffled, to take a few. */
public final class OrderByRandom implements TreeRule {

    private static final Card CARD = CardText.of(OrderByRandom.class, "Rows in random order", Severity.HIGH)
            .needs(Need.QUERY, Need.CATALOG)
            .when("ORDER BY random().")
            .effect("Every row is read and given a number, and all of them are sorted, however few are wanted.")
            .instead("TABLESAMPLE for a sample; for one row, a random key and the first row from there on.")
            .links("https://www.postgresql.org/docs/current/sql-select.html#SQL-FROM");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(ReviewedTree tree) {
        return tree.tree().order().stream()
                .filter(key -> key.value()
                        .all()
                        .anyMatch(part -> part instanceof Expression.Call call
                                && call.name().schema().equals("pg_catalog")
                                && call.name().name().equals("random")))
                .filter(key -> tree.tables().anyMatch(place -> tree.isLarge(place.table())))
                .map(
                        key -> finding(
                                        tree,
                                        "All rows are sorted at random"
                                                + (tree.tree().limit() == null ? "." : ", to take a few."))
                                .consequence(tree.tables()
                                        .findFirst()
                                        .map(place -> tree.volume(place.table()))
                                        .orElse(null))
                                .evidence(Evidence.observed("The query sorts by random()."))
                                .advice(
                                        "Take a sample by TABLESAMPLE; or draw a key at random, and take the first rows from there on."));
    }
}
