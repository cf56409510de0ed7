package dev.underpin.tune.query;

import dev.underpin.model.catalog.ColumnName;
import dev.underpin.model.catalog.Index;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.query.Expression;
import dev.underpin.model.query.FromItem;
import dev.underpin.model.query.QueryTree;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One query, or one within it, with the questions that rules ask of it.
 *
 * @param nested whether it is within another
 */
public record ReviewedTree(ReviewedQuery query, QueryTree tree, boolean nested, QueryContext context) {

    private static final double LARGE = 1_000;

    /** The tables that it takes rows from or changes, by their places; views are none. */
    public Stream<Place> tables() {
        return IntStream.rangeClosed(1, tree.range().size())
                .boxed()
                .flatMap(place -> table(place).map(table -> new Place(place, table)).stream());
    }

    /** A use of a table. */
    public record Place(int range, Table table) {}

    public Optional<Table> table(int range) {
        return tree.relation(range).flatMap(context::table);
    }

    /** The table's column that an expression is, if it is one and nothing else. */
    public Optional<ColumnName> column(Expression expression) {
        return expression instanceof Expression.Column column ? tree.column(column) : Optional.empty();
    }

    /** The only column of a table that an expression is made of; empty where there are none or several. */
    public Optional<ColumnName> onlyColumn(Expression expression) {
        List<Expression.Column> columns = expression
                .all()
                .flatMap(part -> part instanceof Expression.Column column ? Stream.of(column) : Stream.empty())
                .distinct()
                .toList();
        return columns.size() == 1 ? tree.column(columns.getFirst()) : Optional.empty();
    }

    /** The only thing in FROM, where it is a table. */
    public Optional<Place> onlyTable() {
        return tree.from().size() == 1 && tree.from().getFirst() instanceof FromItem.Named named
                ? table(named.range()).map(table -> new Place(named.range(), table))
                : Optional.empty();
    }

    /** The column, and an index that is sorted by it first. */
    public Optional<Index> index(ColumnName column) {
        return context.table(column.table())
                .flatMap(
                        table -> TableKeys.beginningWith(table, column.column()).findFirst());
    }

    /** Whether a table has as many rows as make a difference; false where nobody has counted. */
    public boolean isLarge(Table table) {
        return context.rows(table.name()) >= LARGE;
    }

    /** Whether a table is known to have so few rows that it is read whole anyway. */
    public boolean isSmall(Table table) {
        double rows = context.rows(table.name());
        return rows >= 0 && rows < LARGE;
    }

    /** The columns of an entry that are compared, for equality, with what is the same for all rows. */
    public Set<String> fixedColumns(int range) {
        return Comparison.in(this)
                .filter(comparison -> comparison.operator().equals("="))
                .flatMap(comparison -> comparison.value() instanceof Expression.Column column && column.range() == range
                        ? Stream.of(column.name())
                        : Stream.empty())
                .collect(Collectors.toSet());
    }

    /** Whether conditions leave at most one of its rows; a list of keys counts as few. */
    public boolean isFixed(int range) {
        return table(range)
                .filter(table -> TableKeys.isUnique(table, fixedColumns(range)))
                .isPresent();
    }

    /** The columns of this query that are of an entry, wherever they stand, also in queries within it. */
    public Stream<Expression.Column> columns(int range) {
        return columns(tree, range, 0);
    }

    private static Stream<Expression.Column> columns(QueryTree in, int range, int outer) {
        return Stream.concat(
                in.expressions()
                        .flatMap(Expression::all)
                        .flatMap(part -> part instanceof Expression.Column column
                                        && column.range() == range
                                        && column.outer() == outer
                                ? Stream.of(column)
                                : Stream.empty()),
                in.subqueries().flatMap(within -> columns(within, range, outer + 1)));
    }

    /** The entries whose columns can be NULL because an outer join found no partner. */
    public Set<Integer> optional() {
        return tree.joins()
                .flatMap(join -> switch (join.kind()) {
                    case INNER -> Stream.<Integer>empty();
                    case LEFT -> join.right().ranges();
                    case RIGHT -> join.left().ranges();
                    case FULL -> join.ranges();
                })
                .collect(Collectors.toSet());
    }

    /** Whether all its rows become one: there is an aggregate, and no GROUP BY. */
    public boolean isOneRow() {
        return tree.group().isEmpty()
                && !tree.groupingSets()
                && tree.outputs().stream()
                        .anyMatch(output -> output.value().all().anyMatch(Expression.Aggregate.class::isInstance));
    }

    /** Whether it can have another value in each row of this query. */
    public boolean varies(Expression expression) {
        return expression
                .all()
                .anyMatch(part -> part instanceof Expression.Column column && column.outer() == 0
                        || part instanceof Expression.Subquery
                        || part instanceof Expression.Unknown);
    }

    /** How the query would write it, with dots for values. */
    public String text(Expression expression) {
        return ExpressionText.in(tree).of(expression);
    }

    /** How many rows a table has, in words: {@code orders holds about 50,000 rows.}; nothing where nobody knows. */
    public @Nullable String volume(Table table) {
        double rows = context.rows(table.name());
        return rows < 1
                ? null
                : table.name().name() + " holds about " + String.format(Locale.ROOT, "%,.0f", rows) + " rows.";
    }
}
