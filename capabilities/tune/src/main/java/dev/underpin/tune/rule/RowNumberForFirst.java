package dev.underpin.tune.rule;

import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Card.Need;
import dev.underpin.model.finding.CardText;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.model.query.CommonTable;
import dev.underpin.model.query.Expression;
import dev.underpin.model.query.QueryTree;
import dev.underpin.model.query.RangeEntry;
import dev.underpin.tune.query.Comparison;
import dev.underpin.tune.query.ReviewedTree;
import dev.underpin.tune.query.TreeRule;
import java.util.Optional;
import java.util.stream.Stream;

/** All rows of all groups numbered, and all but the first thrown away. */
public final class RowNumberForFirst implements TreeRule {

    private static final Card CARD = CardText.of(
                    RowNumberForFirst.class, "Rows numbered to keep the first", Severity.MEDIUM)
            .needs(Need.QUERY)
            .when("A query compares row_number() of a query within it with 1, by = or <=.")
            .effect("Every row is sorted and numbered, though each group gives only one.")
            .instead("DISTINCT ON (group) … ORDER BY group, order; or, from a table of the groups, LATERAL with LIMIT "
                    + "1, which reads one row each.")
            .links("https://www.postgresql.org/docs/current/sql-select.html#SQL-DISTINCT");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(ReviewedTree tree) {
        return Comparison.in(tree)
                .filter(comparison -> (comparison.operator().equals("=")
                                || comparison.operator().equals("<="))
                        && comparison.constant().filter("1"::equals).isPresent())
                .filter(comparison ->
                        comparison.value() instanceof Expression.Column column && numbers(tree.tree(), column))
                .map(
                        comparison -> finding(tree, "All rows are numbered, and the first of each group is kept.")
                                .evidence(Evidence.observed("row_number() of a query within is compared with 1."))
                                .advice(
                                        "DISTINCT ON (what it is partitioned by), ordered by the same and then as now; with an index on"
                                                + " both it reads them in order. From a table of the groups, LATERAL with LIMIT 1 reads one row each."));
    }

    private static boolean numbers(QueryTree query, Expression.Column column) {
        return inner(query, query.entry(column.range()))
                .filter(within -> within.outputs().stream()
                        .anyMatch(output -> output.column() == column.position()
                                && output.value() instanceof Expression.WindowCall window
                                && window.name().name().equals("row_number")
                                && !within.windows()
                                        .get(window.window() - 1)
                                        .partition()
                                        .isEmpty()))
                .isPresent();
    }

    private static Optional<QueryTree> inner(QueryTree query, RangeEntry entry) {
        return switch (entry) {
            case RangeEntry.Subquery subquery -> Optional.of(subquery.query());
            case RangeEntry.CommonTableUse use
            when use.outer() == 0 ->
                query.with().stream()
                        .filter(table -> table.name().equals(use.name()))
                        .map(CommonTable::query)
                        .findFirst();
            case RangeEntry other -> Optional.empty();
        };
    }
}
