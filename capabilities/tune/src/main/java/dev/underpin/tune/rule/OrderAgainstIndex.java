package dev.underpin.tune.rule;

import dev.underpin.model.catalog.ColumnName;
import dev.underpin.model.catalog.Index;
import dev.underpin.model.catalog.IndexKey;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Card.Need;
import dev.underpin.model.finding.CardText;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.model.query.SortKey;
import dev.underpin.tune.query.ReviewedTree;
import dev.underpin.tune.query.TableKeys;
import dev.underpin.tune.query.TreeRule;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** An order that an index has, but for its directions. */
public final class OrderAgainstIndex implements TreeRule {

    private static final Card CARD = CardText.of(
                    OrderAgainstIndex.class, "Order that goes against its index", Severity.MEDIUM)
            .needs(Need.QUERY, Need.CATALOG)
            .when("ORDER BY with LIMIT of two or more columns of one table; an index begins with just these, and "
                    + "none has their directions, forwards or backwards, and places NULLs as asked.")
            .effect("The index can give the rows by its first columns only: those equal in them are all read and "
                    + "sorted.")
            .instead("An index with the directions of the order.")
            .links("https://www.postgresql.org/docs/current/indexes-ordering.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(ReviewedTree tree) {
        List<SortKey> order = tree.tree().order();
        if (order.size() < 2 || tree.tree().limit() == null) {
            return Stream.empty();
        }
        List<Optional<ColumnName>> columns =
                order.stream().map(key -> tree.column(key.value())).toList();
        if (columns.stream().anyMatch(Optional::isEmpty)
                || columns.stream()
                                .map(column -> column.orElseThrow().table())
                                .distinct()
                                .count()
                        > 1) {
            return Stream.empty();
        }
        List<String> names =
                columns.stream().map(column -> column.orElseThrow().column()).toList();
        return tree.context().table(columns.getFirst().orElseThrow().table()).stream()
                .flatMap(table -> {
                    List<Index> alike = TableKeys.beginningWith(table, names.getFirst())
                            .filter(index -> index.leadingColumns().size() >= names.size()
                                    && index.leadingColumns()
                                            .subList(0, names.size())
                                            .equals(names))
                            .toList();
                    return alike.isEmpty() || alike.stream().anyMatch(index -> serves(table, index, order))
                            ? Stream.empty()
                            : Stream.of(told(tree, table, alike.getFirst(), names));
                });
    }

    private static boolean serves(Table table, Index index, List<SortKey> order) {
        return reads(table, index, order, false) || reads(table, index, order, true);
    }

    private static boolean reads(Table table, Index index, List<SortKey> order, boolean backwards) {
        return IntStream.range(0, order.size()).allMatch(i -> {
            IndexKey key = index.keys().get(i);
            SortKey wanted = order.get(i);
            boolean required = TableKeys.isRequired(table, String.valueOf(key.column()));
            return (key.descending() != backwards) == wanted.descending()
                    && (required || (key.nullsFirst() != backwards) == wanted.nullsFirst());
        });
    }

    private Finding told(ReviewedTree tree, Table table, Index index, List<String> names) {
        List<SortKey> order = tree.tree().order();
        String keys = IntStream.range(0, names.size())
                .mapToObj(i -> tree.context().phrasing().quote(names.get(i))
                        + (order.get(i).descending() ? " DESC" : "")
                        + (order.get(i).nullsFirst() == order.get(i).descending()
                                ? ""
                                : order.get(i).nullsFirst() ? " NULLS FIRST" : " NULLS LAST"))
                .collect(Collectors.joining(", "));
        return finding(tree, index.name() + " has the columns of this order and not its directions.")
                .consequence(tree.volume(table))
                .evidence(Evidence.observed("It can be read forwards or backwards, and neither is what is asked for."))
                .remedy(
                        "Index them in the directions of the order.",
                        List.of("CREATE INDEX CONCURRENTLY ON "
                                + tree.context().phrasing().quote(table.name()) + " (" + keys + ")"));
    }
}
