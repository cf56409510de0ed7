package dev.underpin.tune.rule;

import dev.underpin.model.catalog.Table;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Card.Need;
import dev.underpin.model.finding.CardText;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.model.query.Distinct;
import dev.underpin.model.query.QueryTree;
import dev.underpin.tune.query.Comparison;
import dev.underpin.tune.query.ReviewedTree;
import dev.underpin.tune.query.TableKeys;
import dev.underpin.tune.query.TreeRule;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Pages on which rows appear twice or never, as they like. */
public final class PageOrderNotUnique implements TreeRule {

    private static final Card CARD = CardText.of(
                    PageOrderNotUnique.class, "Pages in an order that leaves rows equal", Severity.MEDIUM)
            .needs(Need.QUERY, Need.CATALOG)
            .when("OFFSET of a parameter or more than 0, of one table, with ORDER BY of columns that do not make "
                    + "rows unique.")
            .effect("Rows that are equal in the order may come in another order for each page: some are shown twice, "
                    + "others never.")
            .instead("End the order with the primary key.")
            .links("https://www.postgresql.org/docs/current/queries-limit.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(ReviewedTree tree) {
        QueryTree query = tree.tree();
        if (query.offset() == null
                || query.order().isEmpty()
                || !query.group().isEmpty()
                || query.distinct() != Distinct.NONE
                || Comparison.constant(query.offset()).filter("0"::equals).isPresent()) {
            return Stream.empty();
        }
        return tree.onlyTable().stream().flatMap(place -> {
            Set<String> fixed = new HashSet<>(tree.fixedColumns(place.range()));
            query.order().forEach(key -> tree.column(key.value()).ifPresent(column -> fixed.add(column.column())));
            return TableKeys.isUnique(place.table(), fixed)
                            || place.table().primaryKey().isEmpty()
                    ? Stream.empty()
                    : Stream.of(told(tree, place.table()));
        });
    }

    private Finding told(ReviewedTree tree, Table table) {
        String order =
                tree.tree().order().stream().map(key -> tree.text(key.value())).collect(Collectors.joining(", "));
        String key = String.join(", ", table.primaryKey().orElseThrow().columns());
        return finding(tree, "Rows that are equal in " + order + " may be on two pages, or on none.")
                .evidence(Evidence.observed("No key of " + table.name().name() + " is within the order."))
                .advice("ORDER BY " + order + ", " + key + ".");
    }
}
