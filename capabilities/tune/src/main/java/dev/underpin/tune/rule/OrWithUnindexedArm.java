package dev.underpin.tune.rule;

import dev.underpin.model.catalog.ColumnName;
import dev.underpin.model.catalog.Table;
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
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An OR of which one arm makes the indexes of all others useless. */
public final class OrWithUnindexedArm implements TreeRule {

    private static final Card CARD = CardText.of(
                    OrWithUnindexedArm.class, "OR with an arm that no index serves", Severity.MEDIUM)
            .needs(Need.QUERY, Need.CATALOG, Need.STATISTICS)
            .when("An OR whose arms each compare a column of the same table with values, some with an index that "
                    + "begins with the column and some without; the table holds 1,000 rows or more.")
            .effect("Rows that only the arm without an index finds can be anywhere: every row is read, and the "
                    + "indexes of the other arms are of no use.")
            .instead("An index for the arm that has none.")
            .links("https://www.postgresql.org/docs/current/indexes-bitmap-scans.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(ReviewedTree tree) {
        return tree.tree().where().stream()
                .flatMap(condition -> condition instanceof Expression.Or or ? Stream.of(or) : Stream.empty())
                .flatMap(or -> unserved(tree, or).stream());
    }

    private Optional<Finding> unserved(ReviewedTree tree, Expression.Or or) {
        List<ColumnName> columns = or.parts().stream()
                .flatMap(arm -> Comparison.of(arm).stream())
                .filter(comparison -> !comparison.operator().equals("<>"))
                .flatMap(comparison -> tree.column(comparison.value()).stream())
                .toList();
        if (columns.size() < or.parts().size()
                || columns.stream().map(ColumnName::table).distinct().count() > 1) {
            return Optional.empty();
        }
        List<ColumnName> without = columns.stream()
                .filter(column -> tree.index(column).isEmpty())
                .distinct()
                .toList();
        return without.isEmpty()
                        || without.size() == columns.stream().distinct().count()
                ? Optional.empty()
                : tree.context()
                        .table(columns.getFirst().table())
                        .filter(tree::isLarge)
                        .map(table -> found(tree, without.getFirst(), table));
    }

    private Finding found(ReviewedTree tree, ColumnName column, Table table) {
        return finding(
                        tree,
                        "Because no index serves " + column.column()
                                + ", those of the other arms of the OR are of no use.")
                .consequence(tree.volume(table))
                .evidence(Evidence.observed("No index begins with " + column.column() + "."))
                .remedy(
                        "Index it too.",
                        List.of("CREATE INDEX CONCURRENTLY ON "
                                + tree.context().phrasing().quote(table.name()) + " ("
                                + tree.context().phrasing().quote(column.column()) + ")"));
    }
}
