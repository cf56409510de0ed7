package dev.underpin.tune.rule;

import dev.underpin.model.catalog.Table;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Card.Need;
import dev.underpin.model.finding.CardText;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.model.query.Expression;
import dev.underpin.model.query.Verb;
import dev.underpin.tune.query.Comparison;
import dev.underpin.tune.query.ReviewedTree;
import dev.underpin.tune.query.TableKeys;
import dev.underpin.tune.query.TreeRule;
import java.util.stream.Stream;

/** A search through all partitions, for want of their key. */
public final class PartitionKeyNotAsked implements TreeRule {

    private static final Card CARD = CardText.of(
                    PartitionKeyNotAsked.class, "Partitioned table searched without its key", Severity.MEDIUM)
            .needs(Need.QUERY, Need.CATALOG)
            .when("A table of three partitions or more is searched by conditions of which none mentions a column "
                    + "that it is partitioned by.")
            .effect("Each partition is planned, locked and searched: it takes as many searches as there are "
                    + "partitions, and more with each new one.")
            .instead("Add a condition on the key wherever the caller knows it.")
            .links("https://www.postgresql.org/docs/current/ddl-partitioning.html#DDL-PARTITION-PRUNING");

    @Override
    public Card card() {
        return CARD;
    }

    private static final long FEW = 3;

    @Override
    public Stream<Finding> judge(ReviewedTree tree) {
        return tree.tree().verb() == Verb.INSERT
                ? Stream.empty()
                : tree.tables()
                        .filter(place -> !TableKeys.partitionKey(place.table()).isEmpty()
                                && partitions(tree, place.table()) >= FEW)
                        .filter(place -> Comparison.in(tree)
                                .anyMatch(comparison -> comparison.value() instanceof Expression.Column column
                                        && column.range() == place.range()))
                        .filter(place -> tree.tree()
                                .conditions()
                                .flatMap(Expression::all)
                                .noneMatch(part -> part instanceof Expression.Column column
                                        && column.range() == place.range()
                                        && TableKeys.partitionKey(place.table()).contains(column.name())))
                        .map(place -> told(tree, place.table()));
    }

    private static long partitions(ReviewedTree tree, Table table) {
        return tree.context()
                .catalog()
                .tables()
                .filter(other ->
                        other.partition() != null && other.partition().parent().equals(table.name()))
                .count();
    }

    private Finding told(ReviewedTree tree, Table table) {
        String key = String.join(", ", TableKeys.partitionKey(table));
        return finding(
                        tree,
                        "All " + partitions(tree, table) + " partitions of "
                                + table.name().name() + " are searched.")
                .evidence(Evidence.observed("It is partitioned by " + key + ", and no condition mentions that."))
                .advice("Add a condition on " + key + " wherever it is known.");
    }
}
