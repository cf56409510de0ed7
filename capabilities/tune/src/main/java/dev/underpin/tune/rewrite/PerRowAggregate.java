package dev.underpin.tune.rewrite;

import dev.underpin.model.query.Expression;
import dev.underpin.model.query.Expression.Subquery.Link;
import dev.underpin.model.query.FromItem;
import dev.underpin.model.query.Output;
import dev.underpin.model.query.QueryTree;
import dev.underpin.model.query.RangeEntry;
import dev.underpin.tune.query.Comparison;
import dev.underpin.tune.query.ReviewedTree;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An aggregate of a subquery among the outputs of a query, over the rows of one table that belong to each row.
 *
 * @param own the column of the subquery's table that is compared
 * @param other the column of the query that it is compared with
 * @param name of the output
 * @param count whether it is 0, and not NULL, where there are no rows
 */
record PerRowAggregate(
        ReviewedTree outer,
        QueryTree inner,
        Expression.Column own,
        Expression.Column other,
        String name,
        boolean count) {

    /** Equal across types as within them, so that no value belongs to two groups. */
    private static final Set<String> WHOLE = Set.of("smallint", "integer", "bigint");

    static Stream<PerRowAggregate> in(ReviewedTree tree) {
        QueryTree query = tree.tree();
        boolean plain =
                query.from().size() == 1 && query.set() == null && query.group().isEmpty() && !tree.isOneRow();
        return plain ? query.visible().flatMap(output -> of(tree, output).stream()) : Stream.empty();
    }

    private static Optional<PerRowAggregate> of(ReviewedTree tree, Output output) {
        if (!(output.value() instanceof Expression.Subquery subquery)
                || subquery.link() != Link.SCALAR
                || !isPlain(subquery.query())
                || !(subquery.query().visible().findFirst().orElseThrow().value()
                        instanceof Expression.Aggregate aggregate)) {
            return Optional.empty();
        }
        QueryTree inner = subquery.query();
        List<Expression> linked =
                inner.where().stream().filter(PerRowAggregate::looksOut).toList();
        boolean elsewhere = aggregate.all().anyMatch(PerRowAggregate::isOuter);
        if (elsewhere
                || linked.size() != 1
                || !(linked.getFirst() instanceof Expression.Operator equal)
                || !equal.isBinary("=")) {
            return Optional.empty();
        }
        Expression left = Comparison.bare(equal.parts().getFirst());
        Expression right = Comparison.bare(equal.parts().getLast());
        return pair(left, right)
                .or(() -> pair(right, left))
                .filter(pair -> tree.tree().entry(pair.getLast().range()) instanceof RangeEntry.Relation)
                .map(pair -> new PerRowAggregate(
                        tree, inner, pair.getFirst(), pair.getLast(), output.name(), aggregate.isCount()));
    }

    private static boolean isPlain(QueryTree inner) {
        return inner.from().size() == 1
                && inner.from().getFirst() instanceof FromItem.Named named
                && inner.entry(named.range()) instanceof RangeEntry.Relation
                && inner.group().isEmpty()
                && inner.having().isEmpty()
                && inner.limit() == null
                && inner.offset() == null
                && inner.set() == null
                && inner.visible().count() == 1
                && inner.subqueries().findAny().isEmpty();
    }

    private static Optional<List<Expression.Column>> pair(Expression own, Expression other) {
        return own instanceof Expression.Column mine
                        && mine.outer() == 0
                        && other instanceof Expression.Column its
                        && its.outer() == 1
                        && (mine.type().equals(its.type()) || WHOLE.contains(mine.type()) && WHOLE.contains(its.type()))
                ? Optional.of(List.of(mine, its))
                : Optional.empty();
    }

    private static boolean looksOut(Expression condition) {
        return condition.all().anyMatch(PerRowAggregate::isOuter);
    }

    private static boolean isOuter(Expression part) {
        return part instanceof Expression.Column column && column.outer() > 0;
    }
}
