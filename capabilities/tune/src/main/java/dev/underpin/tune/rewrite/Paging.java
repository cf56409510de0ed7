package dev.underpin.tune.rewrite;

import dev.underpin.model.query.Distinct;
import dev.underpin.model.query.Expression;
import dev.underpin.model.query.Output;
import dev.underpin.model.query.QueryTree;
import dev.underpin.model.query.SortKey;
import dev.underpin.tune.query.ReviewedTree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * A query that gives one page of the rows of a table.
 *
 * @param keys what a row is found again by: its order, as far as it takes to make rows unique
 */
record Paging(ReviewedTree tree, ReviewedTree.Place table, List<Key> keys) {

    /**
     * A column of the order.
     *
     * @param output its place in the rows that are given, from 0
     */
    record Key(Expression.Column column, boolean descending, int output) {}

    Paging {
        keys = List.copyOf(keys);
    }

    /** Empty where the rows of a page do not say where the next begins. */
    static Optional<Paging> of(ReviewedTree tree) {
        return isPlain(tree.tree())
                ? tree.onlyTable().flatMap(table -> keys(tree, table).map(keys -> new Paging(tree, table, keys)))
                : Optional.empty();
    }

    private static boolean isPlain(QueryTree query) {
        return query.limit() != null
                && query.offset() != null
                && !query.withTies()
                && query.set() == null
                && query.distinct() == Distinct.NONE
                && query.group().isEmpty()
                && !query.groupingSets()
                && query.having().isEmpty()
                && query.windows().isEmpty()
                && query.outputs().stream()
                        .flatMap(output -> output.value().all())
                        .noneMatch(Site::mayMultiply);
    }

    private static Optional<List<Key>> keys(ReviewedTree tree, ReviewedTree.Place table) {
        List<Expression> given = tree.tree().visible().map(Output::value).toList();
        var keys = new ArrayList<Key>();
        var columns = new HashSet<String>();
        for (SortKey key : tree.tree().order()) {
            if (!(key.value() instanceof Expression.Column column) || !given.contains(column)) {
                return Optional.empty();
            }
            keys.add(new Key(column, key.descending(), given.indexOf(column)));
            columns.add(column.name());
            if (GivenKey.isAmong(tree.context(), table.table(), columns)) {
                return Optional.of(keys);
            }
        }
        return Optional.empty();
    }

    /** As the query calls them. */
    List<String> names() {
        List<String> given = tree.tree().visible().map(Output::name).toList();
        return keys.stream().map(key -> given.get(key.output())).toList();
    }

    Guard required() {
        return GivenKey.noneNull(
                "no column of the order can be NULL",
                table.table(),
                keys.stream().map(key -> key.column().name()).toList());
    }
}
