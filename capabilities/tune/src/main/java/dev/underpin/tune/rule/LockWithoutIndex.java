package dev.underpin.tune.rule;

import dev.underpin.model.catalog.ColumnName;
import dev.underpin.model.catalog.Index;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Card.Need;
import dev.underpin.model.finding.CardText;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.tune.query.Comparison;
import dev.underpin.tune.query.ReviewedTree;
import dev.underpin.tune.query.TreeRule;
import java.util.List;
import java.util.stream.Stream;

/** Rows to be locked, looked for in the whole table. */
public final class LockWithoutIndex implements TreeRule {

    private static final Card CARD = CardText.of(
                    LockWithoutIndex.class, "Rows locked that no index finds", Severity.MEDIUM)
            .needs(Need.QUERY, Need.CATALOG, Need.STATISTICS)
            .when("FOR UPDATE or FOR SHARE of one table of 1,000 rows or more; its conditions compare columns with "
                    + "values, and no index begins with any of them.")
            .effect("The whole table is read while the rows found first are locked already: others wait for as long "
                    + "as it takes.")
            .instead("An index on what the rows are looked for by.")
            .links("https://www.postgresql.org/docs/current/sql-select.html#SQL-FOR-UPDATE-SHARE");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(ReviewedTree tree) {
        List<String> compared = Comparison.in(tree)
                .filter(comparison -> !comparison.operator().equals("<>"))
                .flatMap(comparison -> tree.column(comparison.value()).stream())
                .map(ColumnName::column)
                .distinct()
                .toList();
        return tree.tree().locks().isEmpty()
                        || compared.isEmpty()
                        || compared.size() < tree.tree().where().size()
                ? Stream.empty()
                : tree.onlyTable().stream()
                        .filter(place -> tree.isLarge(place.table()))
                        .filter(place -> place.table().indexes().stream()
                                .filter(Index::valid)
                                .flatMap(
                                        index -> index.leadingColumns().stream().limit(1))
                                .noneMatch(compared::contains))
                        .map(place -> told(tree, place.table(), compared));
    }

    private Finding told(ReviewedTree tree, Table table, List<String> compared) {
        return finding(tree, "All of " + table.name().name() + " is read to find the rows to lock.")
                .consequence(tree.volume(table))
                .evidence(Evidence.observed("No index begins with " + String.join(" or ", compared) + "."))
                .remedy(
                        "Index what they are looked for by.",
                        List.of("CREATE INDEX CONCURRENTLY ON "
                                + tree.context().phrasing().quote(table.name()) + " ("
                                + tree.context().phrasing().quote(compared.getFirst()) + ")"));
    }
}
