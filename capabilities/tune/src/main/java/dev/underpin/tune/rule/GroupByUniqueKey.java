package dev.underpin.tune.rule;

import dev.underpin.model.catalog.ColumnName;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Card.Need;
import dev.underpin.model.finding.CardText;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.tune.query.ReviewedTree;
import dev.underpin.tune.query.TableKeys;
import dev.underpin.tune.query.TreeRule;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rows grouped so that each is alone. */
public final class GroupByUniqueKey implements TreeRule {

    private static final Card CARD = CardText.of(GroupByUniqueKey.class, "Groups of one row each", Severity.LOW)
            .needs(Need.QUERY, Need.CATALOG)
            .when("GROUP BY of one table by columns that hold a key of it.")
            .effect("Each group is one row: it is sorted or hashed for nothing, and sums are of one value.")
            .instead("Leave GROUP BY out, or group by what was meant.")
            .links("https://www.postgresql.org/docs/current/queries-table-expressions.html#QUERIES-GROUP");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(ReviewedTree tree) {
        if (tree.tree().group().isEmpty() || tree.tree().groupingSets()) {
            return Stream.empty();
        }
        Set<String> grouped = tree.tree().group().stream()
                .flatMap(value -> tree.column(value).stream())
                .map(ColumnName::column)
                .collect(Collectors.toSet());
        return tree.onlyTable().stream()
                .filter(place -> TableKeys.keys(place.table())
                        .anyMatch(key -> grouped.containsAll(key)
                                && key.stream().allMatch(column -> TableKeys.isRequired(place.table(), column))))
                .map(place -> finding(
                                tree,
                                "Each of its groups is one row of "
                                        + place.table().name().name() + ".")
                        .consequence(tree.volume(place.table()))
                        .evidence(Evidence.observed("A key of the table is among what is grouped by."))
                        .advice("Leave GROUP BY out, or group by what was meant."));
    }
}
