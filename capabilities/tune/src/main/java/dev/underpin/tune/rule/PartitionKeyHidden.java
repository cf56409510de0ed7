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
import dev.underpin.tune.query.TableKeys;
import dev.underpin.tune.query.TreeRule;
import java.util.List;
import java.util.stream.Stream;

/** A condition on the key of partitions that cannot leave one out. */
public final class PartitionKeyHidden implements TreeRule {

    private static final Card CARD = CardText.of(
                    PartitionKeyHidden.class, "Key of partitions hidden in an expression", Severity.HIGH)
            .needs(Need.QUERY, Need.CATALOG)
            .when("A condition compares a cast, a function or arithmetic of the column that a table is partitioned "
                    + "by with a value, and none compares the column itself.")
            .effect("The planner knows the bounds of the column and not of what is made of it: every partition is "
                    + "searched.")
            .instead("Compare the column itself.")
            .links("https://www.postgresql.org/docs/current/ddl-partitioning.html#DDL-PARTITION-PRUNING");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(ReviewedTree tree) {
        return tree.tables()
                .flatMap(place -> TableKeys.partitionKey(place.table()).stream()
                        .limit(1)
                        .flatMap(key -> hidden(tree, place, key)));
    }

    private Stream<Finding> hidden(ReviewedTree tree, ReviewedTree.Place place, String key) {
        List<Comparison> about = Comparison.in(tree)
                .filter(comparison -> comparison
                        .value()
                        .all()
                        .anyMatch(part -> part instanceof Expression.Column column
                                && column.range() == place.range()
                                && column.name().equals(key)))
                .toList();
        boolean open = about.stream().anyMatch(comparison -> comparison.value() instanceof Expression.Column);
        return open || about.isEmpty()
                ? Stream.empty()
                : Stream.of(finding(
                                tree,
                                tree.text(about.getFirst().value()) + " leaves out no partition of "
                                        + place.table().name().name() + ".")
                        .evidence(Evidence.observed(
                                "It is partitioned by " + key + ", and only what is made of it is compared."))
                        .advice("Compare " + key + " itself, by a range if need be."));
    }
}
