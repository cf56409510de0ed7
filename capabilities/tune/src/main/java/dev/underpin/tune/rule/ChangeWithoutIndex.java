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
import dev.underpin.model.query.Expression;
import dev.underpin.model.query.FromItem;
import dev.underpin.model.query.QueryTree;
import dev.underpin.model.query.Verb;
import dev.underpin.tune.query.Comparison;
import dev.underpin.tune.query.ReviewedTree;
import dev.underpin.tune.query.TreeRule;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A change whose rows have to be looked for in the whole table. */
public final class ChangeWithoutIndex implements TreeRule {

    private static final Card CARD = CardText.of(
                    ChangeWithoutIndex.class, "UPDATE or DELETE that no index serves", Severity.MEDIUM)
            .needs(Need.QUERY, Need.CATALOG, Need.STATISTICS)
            .when("UPDATE or DELETE of a table of 1,000 rows or more; its conditions compare columns with values, "
                    + "and no index begins with any of them.")
            .effect("The whole table is read to find the rows, each time; meanwhile those found first are locked.")
            .instead("An index on what the rows are looked for by.")
            .links("https://www.postgresql.org/docs/current/indexes-intro.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(ReviewedTree tree) {
        QueryTree query = tree.tree();
        boolean alone = (query.verb() == Verb.UPDATE || query.verb() == Verb.DELETE)
                && query.from().size() == 1
                && query.from().getFirst() instanceof FromItem.Named
                && query.where().stream().flatMap(Expression::all).noneMatch(Expression.Subquery.class::isInstance);
        List<ColumnName> compared = Comparison.in(tree)
                .filter(comparison -> !comparison.operator().equals("<>"))
                .flatMap(comparison -> tree.column(comparison.value()).stream())
                .distinct()
                .toList();
        return alone && !compared.isEmpty() && compared.size() == query.where().size()
                ? tree.table(query.target()).stream()
                        .filter(tree::isLarge)
                        .filter(table -> table.indexes().stream()
                                .filter(Index::valid)
                                .flatMap(
                                        index -> index.leadingColumns().stream().limit(1))
                                .noneMatch(first -> compared.stream()
                                        .anyMatch(column -> column.column().equals(first))))
                        .map(table -> told(tree, table, compared))
                : Stream.empty();
    }

    private Finding told(ReviewedTree tree, Table table, List<ColumnName> compared) {
        String columns = compared.stream().map(ColumnName::column).collect(Collectors.joining(", "));
        return finding(tree, "No index of " + table.name().name() + " begins with " + columns + ".")
                .consequence(tree.volume(table))
                .evidence(Evidence.observed("All its rows are read to find those to change."))
                .remedy(
                        "Index what they are looked for by.",
                        List.of("CREATE INDEX CONCURRENTLY ON "
                                + tree.context().phrasing().quote(table.name()) + " ("
                                + tree.context()
                                        .phrasing()
                                        .quote(compared.getFirst().column()) + ")"));
    }
}
