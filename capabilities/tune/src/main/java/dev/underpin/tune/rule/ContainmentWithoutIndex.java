package dev.underpin.tune.rule;

import dev.underpin.model.catalog.ColumnName;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.catalog.TypeFamily;
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
import java.util.Set;
import java.util.stream.Stream;

/** Documents or arrays searched for what they hold, one by one. */
public final class ContainmentWithoutIndex implements TreeRule {

    private static final Card CARD = CardText.of(
                    ContainmentWithoutIndex.class, "Containment that no index serves", Severity.MEDIUM)
            .needs(Need.QUERY, Need.CATALOG, Need.STATISTICS)
            .when("A condition asks by @>, ?, ?|, ?& or && what a jsonb or array column of a table of 1,000 rows "
                    + "or more holds; the column is in no GIN or GiST index.")
            .effect("Every document or array is fetched, unpacked and searched.")
            .instead("A GIN index; for @> alone, jsonb_path_ops makes it smaller.")
            .links("https://www.postgresql.org/docs/current/gin.html");

    @Override
    public Card card() {
        return CARD;
    }

    private static final Set<String> OPERATORS = Set.of("@>", "?", "?|", "?&", "&&");
    private static final Set<TypeFamily> FAMILIES = Set.of(TypeFamily.JSON_BINARY, TypeFamily.ARRAY);

    @Override
    public Stream<Finding> judge(ReviewedTree tree) {
        return tree.tree()
                .filters()
                .filter(condition -> condition instanceof Expression.Operator operator
                        && operator.parts().size() == 2
                        && OPERATORS.contains(operator.name()))
                .flatMap(condition ->
                        tree.column(Comparison.bare(condition.parts().getFirst())).stream())
                .flatMap(column -> tree.context().table(column.table()).stream()
                        .filter(tree::isLarge)
                        .filter(table -> table.column(column.column())
                                .filter(found -> FAMILIES.contains(found.type().family()))
                                .isPresent())
                        .filter(table -> table.indexes().stream()
                                .filter(index ->
                                        index.valid() && !index.method().equals("btree"))
                                .flatMap(index -> index.keys().stream())
                                .noneMatch(key -> column.column().equals(key.column())))
                        .map(table -> told(tree, table, column)));
    }

    private Finding told(ReviewedTree tree, Table table, ColumnName column) {
        return finding(tree, "Each " + column.column() + " is searched for what it holds.")
                .consequence(tree.volume(table))
                .evidence(Evidence.observed("No GIN index holds " + column.column() + "."))
                .remedy(
                        "Index what it holds.",
                        List.of("CREATE INDEX CONCURRENTLY ON "
                                + tree.context().phrasing().quote(table.name()) + " USING gin ("
                                + tree.context().phrasing().quote(column.column()) + ")"));
    }
}
