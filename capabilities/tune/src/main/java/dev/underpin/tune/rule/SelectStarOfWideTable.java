package dev.underpin.tune.rule;

import dev.underpin.model.catalog.Column;
import dev.underpin.model.catalog.ColumnName;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Card.Need;
import dev.underpin.model.finding.CardText;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.model.query.Verb;
import dev.underpin.tune.query.ReviewedTree;
import dev.underpin.tune.query.TreeRule;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All columns of wide rows, whoever needs them. */
public final class SelectStarOfWideTable implements TreeRule {

    private static final Card CARD = CardText.of(SelectStarOfWideTable.class, "SELECT * of wide rows", Severity.LOW)
            .needs(Need.QUERY, Need.CATALOG, Need.STATISTICS)
            .when("SELECT * in a query by itself, of a table whose rows are 500 bytes or more in the mean by its "
                    + "statistics.")
            .effect("Rows are read, unpacked and sent whole, and no index can answer the query alone.")
            .instead("Name the columns that are used.")
            .links("https://www.postgresql.org/docs/current/indexes-index-only-scans.html");

    @Override
    public Card card() {
        return CARD;
    }

    private static final double WIDE = 500;

    @Override
    public Stream<Finding> judge(ReviewedTree tree) {
        if (tree.nested()
                || tree.tree().verb() != Verb.SELECT
                || !tree.query().stat().text().matches("(?s)(.*[ ,(.])?\\*(,.*| from .*)")) {
            return Stream.empty();
        }
        Set<ColumnName> given = tree.tree()
                .visible()
                .flatMap(output -> tree.column(output.value()).stream())
                .collect(Collectors.toSet());
        return tree.tables()
                .map(ReviewedTree.Place::table)
                .filter(table -> table.columns().stream()
                        .allMatch(column -> given.contains(new ColumnName(table.name(), column.name()))))
                .filter(table -> width(tree, table) >= WIDE)
                .map(table -> finding(
                                tree,
                                String.format(
                                        Locale.ROOT,
                                        "It reads all %d columns of %s, %,.0f bytes a row.",
                                        table.columns().size(),
                                        table.name().name(),
                                        width(tree, table)))
                        .consequence(tree.volume(table))
                        .evidence(Evidence.observed("The mean widths of its columns, by the planner's statistics."))
                        .advice("Name the columns that are used; leave out above all " + widest(tree, table) + "."));
    }

    private static double width(ReviewedTree tree, Table table) {
        return table.columns().stream()
                .mapToDouble(column -> width(tree, table, column.name()))
                .sum();
    }

    private static double width(ReviewedTree tree, Table table, String column) {
        return tree.context()
                .statistic(new ColumnName(table.name(), column), "avg_width")
                .map(Double::parseDouble)
                .orElse(0.0);
    }

    private static String widest(ReviewedTree tree, Table table) {
        return table.columns().stream()
                .map(Column::name)
                .max(Comparator.comparingDouble(column -> width(tree, table, column)))
                .orElse("");
    }
}
