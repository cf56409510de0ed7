package dev.underpin.tune.query;

import dev.underpin.model.catalog.ColumnName;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.query.Expression;
import dev.underpin.model.query.QueryTree;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One query, or one within it, with the questions that rules ask of it.
 *
 * @param nested whether it is within another
 */
public record ReviewedTree(ReviewedQuery query, QueryTree tree, boolean nested, QueryContext context) {

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
        return new ExpressionText(tree).of(expression);
    }

    /** How many rows a table has, in words: {@code orders holds about 50,000 rows.}; nothing where nobody knows. */
    public @org.jspecify.annotations.Nullable String volume(Table table) {
        double rows = context.rows(table.name());
        return rows < 1
                ? null
                : table.name().name() + " holds about " + String.format(java.util.Locale.ROOT, "%,.0f", rows)
                        + " rows.";
    }
}
