package dev.underpin.tune.rule;

import dev.underpin.model.catalog.ColumnName;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Card.Need;
import dev.underpin.model.finding.CardText;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.model.query.Distinct;
import dev.underpin.tune.query.ReviewedTree;
import dev.underpin.tune.query.TableKeys;
import dev.underpin.tune.query.TreeRule;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rows made distinct that cannot be equal. */
public final class DistinctOnUniqueRows implements TreeRule {

    private static final Card CARD = CardText.of(
                    DistinctOnUniqueRows.class, "DISTINCT of what is distinct", Severity.LOW)
            .needs(Need.QUERY, Need.CATALOG)
            .when("SELECT DISTINCT of one table, and a key of it is among the columns that are given.")
            .effect("All rows are sorted or hashed to find out what the key has promised.")
            .instead("Leave DISTINCT out.")
            .links("https://www.postgresql.org/docs/current/queries-select-lists.html#QUERIES-DISTINCT");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(ReviewedTree tree) {
        if (tree.tree().distinct() != Distinct.ROWS || !tree.tree().group().isEmpty()) {
            return Stream.empty();
        }
        Set<String> given = tree.tree()
                .visible()
                .flatMap(output -> tree.column(output.value()).stream())
                .map(ColumnName::column)
                .collect(Collectors.toSet());
        return tree.onlyTable().stream()
                .filter(place -> TableKeys.keys(place.table())
                        .anyMatch(key -> given.containsAll(key)
                                && key.stream().allMatch(column -> TableKeys.isRequired(place.table(), column))))
                .map(place -> finding(tree, "Its rows are distinct without DISTINCT.")
                        .consequence(tree.volume(place.table()))
                        .evidence(Evidence.observed(
                                "A key of " + place.table().name().name() + " is among its columns."))
                        .advice("Leave DISTINCT out."));
    }
}
