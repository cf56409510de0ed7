package dev.underpin.tune.rewrite;

import dev.underpin.model.catalog.ColumnName;
import dev.underpin.model.query.CommonTable;
import dev.underpin.model.query.Distinct;
import dev.underpin.model.query.Expression;
import dev.underpin.model.query.FromItem;
import dev.underpin.model.query.Output;
import dev.underpin.model.query.QueryTree;
import dev.underpin.model.query.RangeEntry;
import dev.underpin.model.query.SortKey;
import dev.underpin.model.query.Window;
import dev.underpin.tune.query.Comparison;
import dev.underpin.tune.query.ReviewedTree;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A query whose rows are numbered by group, of which the query around it keeps each first.
 *
 * @param inner that numbers
 * @param place the only table of it
 * @param name of the number, to the query around
 * @param shown whether it is more than compared
 */
record FirstOfGroup(ReviewedTree inner, ReviewedTree.Place place, Window window, String name, boolean shown) {

    static Stream<FirstOfGroup> in(ReviewedTree tree) {
        return conditions(tree).flatMap(condition -> of(tree, condition).stream());
    }

    /** Of those that keep no row for want of a partner. */
    private static Stream<Expression> conditions(ReviewedTree tree) {
        Set<Integer> optional = tree.optional();
        return Stream.concat(
                tree.tree().filters().filter(condition -> !optional.contains(range(condition))),
                tree.tree()
                        .joins()
                        .filter(join -> join.kind() == FromItem.JoinKind.LEFT)
                        .flatMap(join -> join.on().stream()
                                .filter(condition -> join.right().equals(new FromItem.Named(range(condition))))));
    }

    /** Of what is compared; 0 where that is no column. */
    private static int range(Expression condition) {
        return Comparison.of(condition)
                .filter(comparison -> comparison.value() instanceof Expression.Column)
                .map(comparison -> ((Expression.Column) comparison.value()).range())
                .orElse(0);
    }

    private static Optional<FirstOfGroup> of(ReviewedTree tree, Expression condition) {
        return Comparison.of(condition)
                .filter(comparison -> Set.of("=", "<=").contains(comparison.operator())
                        && comparison.constant().filter("1"::equals).isPresent())
                .flatMap(comparison -> comparison.value() instanceof Expression.Column column && column.outer() == 0
                        ? of(tree, column)
                        : Optional.empty());
    }

    private static Optional<FirstOfGroup> of(ReviewedTree tree, Expression.Column number) {
        return within(tree.tree(), tree.tree().entry(number.range()))
                .map(query -> new ReviewedTree(tree.query(), query, true, tree.context()))
                .flatMap(inner -> inner.onlyTable()
                        .flatMap(place -> window(inner.tree(), number)
                                .map(window -> new FirstOfGroup(
                                        inner,
                                        place,
                                        window,
                                        number.name(),
                                        tree.columns(number.range())
                                                        .filter(use -> use.position() == number.position())
                                                        .count()
                                                > 1))));
    }

    private static Optional<QueryTree> within(QueryTree query, RangeEntry entry) {
        return switch (entry) {
            case RangeEntry.Subquery subquery -> Optional.of(subquery.query());
            case RangeEntry.CommonTableUse use
            when use.outer() == 0 ->
                query.with().stream()
                        .filter(table -> table.name().equals(use.name()) && table.references() == 1)
                        .map(CommonTable::query)
                        .findFirst();
            case RangeEntry other -> Optional.empty();
        };
    }

    private static Optional<Window> window(QueryTree query, Expression.Column number) {
        boolean plain = query.distinct() == Distinct.NONE
                && query.group().isEmpty()
                && !query.groupingSets()
                && query.having().isEmpty()
                && query.order().isEmpty()
                && query.limit() == null
                && query.offset() == null
                && query.set() == null
                && query.windows().size() == 1
                && query.outputs().stream()
                        .filter(output -> !numbers(output))
                        .flatMap(output -> output.value().all())
                        .noneMatch(part -> Site.mayMultiply(part) || part instanceof Expression.WindowCall);
        return plain
                        && Site.only(query.outputs().stream().filter(FirstOfGroup::numbers))
                                .filter(output -> output.column() == number.position())
                                .isPresent()
                ? Optional.of(query.windows().getFirst())
                        .filter(window -> keys(window).allMatch(key -> isSortable(query, key)))
                        .filter(window -> window.partition().stream()
                                .flatMap(Expression::all)
                                .noneMatch(FirstOfGroup::isSent))
                : Optional.empty();
    }

    /** The group is written twice, and a value that is sent twice need not be the same one. */
    private static boolean isSent(Expression part) {
        return part instanceof Expression.Constant || part instanceof Expression.Parameter;
    }

    private static boolean numbers(Output output) {
        return output.value() instanceof Expression.WindowCall window
                && window.name().name().equals("row_number");
    }

    /** Where an order is given, a number is a place, and the name of an output is that output. */
    private static boolean isSortable(QueryTree query, Expression key) {
        return key.all().anyMatch(Expression.Column.class::isInstance)
                && !(key instanceof Expression.Column column
                        && query.visible()
                                .anyMatch(output -> output.name().equals(column.name())
                                        && !output.value().equals(column)));
    }

    private static Stream<Expression> keys(Window window) {
        return Stream.concat(
                window.partition().stream(), window.order().stream().map(SortKey::value));
    }

    /** The columns that tell which row is first. */
    Set<String> deciding() {
        return keys(window)
                .flatMap(key -> inner.column(key).stream())
                .map(ColumnName::column)
                .collect(Collectors.toSet());
    }

    List<Guard> guards() {
        return List.of(
                GivenKey.unique(inner.context(), place.table(), deciding()),
                GivenKey.required(inner.context(), place.table(), deciding()));
    }
}
