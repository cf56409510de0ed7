package dev.underpin.tune.rewrite;

import dev.underpin.model.query.Distinct;
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
 * Rows of a table that a subquery over the same table knows as the latest, or the first, among those that agree with them.
 *
 * @param range place of the table in the outer query
 * @param taken the column of the subquery of which the end is taken
 * @param shared the columns of the subquery that agree with the row around
 * @param aggregate max or min
 */
record LatestOfGroup(
        ReviewedTree outer,
        int range,
        QueryTree inner,
        Expression.Column taken,
        List<Expression.Column> shared,
        String aggregate) {

    private static final Set<String> ENDS = Set.of("max", "min");

    static Stream<LatestOfGroup> in(ReviewedTree tree) {
        Set<Integer> optional = tree.optional();
        return tree.tree()
                .filters()
                .flatMap(condition -> of(tree, condition).stream())
                .filter(found -> !optional.contains(found.range()))
                .filter(found -> tree.table(found.range()).isPresent())
                .filter(found -> tree.columns(found.range()).allMatch(column -> column.position() > 0));
    }

    private static Optional<LatestOfGroup> of(ReviewedTree tree, Expression condition) {
        if (!(condition instanceof Expression.Operator equal)
                || !equal.isBinary("=")
                || !(Comparison.bare(equal.parts().getFirst()) instanceof Expression.Column compared)
                || compared.outer() > 0
                || !(equal.parts().getLast() instanceof Expression.Subquery subquery)
                || subquery.link() != Link.SCALAR
                || !isPlain(tree, compared, subquery.query())
                || !(subquery.query().visible().map(Output::value).findFirst().orElseThrow()
                        instanceof Expression.Aggregate end)
                || !ENDS.contains(end.name().name())
                || end.filter() != null
                || !(Comparison.bare(end.arguments().getFirst()) instanceof Expression.Column taken)
                || taken.outer() > 0
                || !taken.name().equals(compared.name())) {
            return Optional.empty();
        }
        List<Expression> linked = subquery.query().where().stream()
                .filter(LatestOfGroup::looksOut)
                .toList();
        List<Expression.Column> shared = linked.stream()
                .map(link -> shared(link, compared.range()))
                .flatMap(Optional::stream)
                .toList();
        return !shared.isEmpty() && shared.size() == linked.size()
                ? Optional.of(new LatestOfGroup(
                        tree,
                        compared.range(),
                        subquery.query(),
                        taken,
                        shared,
                        end.name().name()))
                : Optional.empty();
    }

    private static boolean isPlain(ReviewedTree tree, Expression.Column compared, QueryTree inner) {
        return inner.from().size() == 1
                && inner.from().getFirst() instanceof FromItem.Named named
                && inner.entry(named.range()) instanceof RangeEntry.Relation relation
                && tree.tree()
                        .relation(compared.range())
                        .filter(relation.name()::equals)
                        .isPresent()
                && inner.distinct() == Distinct.NONE
                && inner.group().isEmpty()
                && inner.having().isEmpty()
                && inner.limit() == null
                && inner.offset() == null
                && inner.set() == null
                && inner.visible().count() == 1
                && inner.subqueries().findAny().isEmpty();
    }

    private static boolean looksOut(Expression condition) {
        return condition.all().anyMatch(part -> part instanceof Expression.Column column && column.outer() > 0);
    }

    /** A column of the subquery that equals the same of the row around it. */
    private static Optional<Expression.Column> shared(Expression condition, int range) {
        return condition instanceof Expression.Operator equal
                        && equal.isBinary("=")
                        && Comparison.bare(equal.parts().getFirst()) instanceof Expression.Column left
                        && Comparison.bare(equal.parts().getLast()) instanceof Expression.Column right
                        && left.name().equals(right.name())
                ? Stream.of(List.of(left, right), List.of(right, left))
                        .filter(pair -> pair.getFirst().outer() == 0
                                && pair.getLast().outer() == 1
                                && pair.getLast().range() == range)
                        .map(List::getFirst)
                        .findFirst()
                : Optional.empty();
    }

    String alias() {
        return outer.tree().entry(range).alias();
    }

    /** The names of the columns that tell which row is which. */
    List<String> deciding() {
        return Stream.concat(shared.stream(), Stream.of(taken))
                .map(Expression.Column::name)
                .distinct()
                .toList();
    }

    List<Guard> guards() {
        return outer.table(range).stream()
                .flatMap(table -> Stream.of(
                        GivenKey.unique(outer.context(), table, deciding()),
                        GivenKey.noneNull(
                                "neither what is shared nor what makes the latest can be NULL", table, deciding())))
                .toList();
    }
}
