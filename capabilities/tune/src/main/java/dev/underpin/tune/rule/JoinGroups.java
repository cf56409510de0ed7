package dev.underpin.tune.rule;

import dev.underpin.model.query.Expression;
import dev.underpin.model.query.QueryTree;
import dev.underpin.model.query.RangeEntry;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which entries of a query are tied to each other by conditions, directly or through others. */
final class JoinGroups {

    private final int[] group;

    private JoinGroups(int size) {
        this.group = new int[size + 1];
        for (int i = 0; i <= size; i++) {
            group[i] = i;
        }
    }

    static JoinGroups of(QueryTree tree) {
        var groups = new JoinGroups(tree.range().size());
        tree.conditions().forEach(condition -> groups.tie(ranges(tree, condition)));
        // What a query within FROM, or a function there, refers to ties it.
        for (int place = 1; place <= tree.range().size(); place++) {
            Set<Integer> tied = new HashSet<>(Set.of(place));
            switch (tree.entry(place)) {
                case RangeEntry.Subquery subquery ->
                    tied.addAll(outer(subquery.query(), 1).collect(Collectors.toSet()));
                case RangeEntry.Functions functions ->
                    functions.calls().forEach(call -> tied.addAll(ranges(tree, call)));
                case RangeEntry other -> {}
            }
            groups.tie(tied);
        }
        return groups;
    }

    boolean together(int one, int other) {
        return group[one] == group[other];
    }

    private void tie(Set<Integer> ranges) {
        List<Integer> all = List.copyOf(ranges);
        for (int other : all) {
            int from = group[other];
            int to = group[all.getFirst()];
            for (int i = 0; i < group.length; i++) {
                if (group[i] == from) {
                    group[i] = to;
                }
            }
        }
    }

    /** The entries that a condition mentions, also from within queries of its own; joins stand for what they join. */
    private static Set<Integer> ranges(QueryTree tree, Expression condition) {
        Stream<Integer> own = condition
                .all()
                .flatMap(part -> part instanceof Expression.Column column && column.outer() == 0
                        ? named(tree, column)
                        : Stream.empty());
        Stream<Integer> within = condition
                .all()
                .flatMap(part ->
                        part instanceof Expression.Subquery subquery ? outer(subquery.query(), 1) : Stream.empty());
        return Stream.concat(own, within).collect(Collectors.toSet());
    }

    private static Stream<Integer> named(QueryTree tree, Expression.Column column) {
        return column.position() > 0 && tree.entry(column.range()) instanceof RangeEntry.Joined joined
                ? ranges(tree, joined.sources().get(column.position() - 1)).stream()
                : Stream.of(column.range());
    }

    private static Stream<Integer> outer(QueryTree query, int levels) {
        return Stream.concat(
                query.expressions()
                        .flatMap(Expression::all)
                        .flatMap(part -> part instanceof Expression.Column column && column.outer() == levels
                                ? Stream.of(column.range())
                                : Stream.empty()),
                query.subqueries().flatMap(within -> outer(within, levels + 1)));
    }
}
