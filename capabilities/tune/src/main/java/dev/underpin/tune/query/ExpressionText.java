package dev.underpin.tune.query;

import dev.underpin.engine.Phrasing;
import dev.underpin.model.query.Expression;
import dev.underpin.model.query.QueryTree;
import dev.underpin.model.query.RangeEntry;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** An expression for people: columns by their names, and never a value. */
final class ExpressionText {

    private static final String VALUE = "…";

    private final Function<Expression.Column, String> names;

    private ExpressionText(Function<Expression.Column, String> names) {
        this.names = names;
    }

    /** As it stands in a query: with the alias of the table where there are several. */
    static ExpressionText in(QueryTree tree) {
        return new ExpressionText(column -> name(tree, column));
    }

    /** As it stands in the definition of an index. */
    static ExpressionText ofIndex(Phrasing phrasing) {
        return new ExpressionText(column -> phrasing.quote(column.name()));
    }

    String of(Expression expression) {
        return switch (expression) {
            case Expression.Column column -> names.apply(column);
            case Expression.Constant constant -> constant.isNull() ? "NULL" : VALUE;
            case Expression.Parameter parameter -> "$" + parameter.number();
            case Expression.Call call -> call.name().name() + "(" + list(call.parts()) + ")";
            case Expression.Operator operator -> operator(operator);
            case Expression.ArrayComparison comparison ->
                inner(comparison.value()) + " " + comparison.operator() + (comparison.any() ? " ANY (" : " ALL (")
                        + of(comparison.array()) + ")";
            case Expression.Cast cast -> cast.implicit() ? of(cast.value()) : inner(cast.value()) + "::" + cast.type();
            case Expression.And and -> joined(and.parts(), " AND ");
            case Expression.Or or -> joined(or.parts(), " OR ");
            case Expression.Not not -> "NOT " + inner(not.value());
            case Expression.NullTest test -> inner(test.value()) + (test.negated() ? " IS NOT NULL" : " IS NULL");
            case Expression.Coalesce coalesce -> "coalesce(" + list(coalesce.parts()) + ")";
            case Expression.Subquery subquery -> "(SELECT …)";
            case Expression.Aggregate aggregate ->
                aggregate.name().name() + "("
                        + (aggregate.distinct() ? "DISTINCT " : "")
                        + (aggregate.arguments().isEmpty() ? "*" : list(aggregate.arguments()))
                        + ")";
            case Expression.WindowCall window -> window.name().name() + "(" + list(window.parts()) + ") OVER (…)";
            case Expression.Case choice -> "CASE … END";
            case Expression.Elements elements -> VALUE;
            case Expression.ServerValue value -> value.type().equals("date") ? "current_date" : "now()";
            case Expression.Unknown unknown -> VALUE;
        };
    }

    private static String name(QueryTree tree, Expression.Column column) {
        if (column.outer() > 0 || tree.range().size() < column.range()) {
            return column.name();
        }
        RangeEntry entry = tree.entry(column.range());
        long named = tree.from().stream().flatMap(item -> item.ranges()).count();
        return named < 2 ? column.name() : entry.alias() + "." + column.name();
    }

    private String operator(Expression.Operator operator) {
        List<Expression> sides = operator.parts();
        if (operator.name().equals("NULLIF")) {
            return "nullif(" + list(sides) + ")";
        }
        return sides.size() == 1
                ? operator.name() + inner(sides.getFirst())
                : inner(sides.getFirst()) + " " + word(operator.name()) + " " + inner(sides.getLast());
    }

    private static String word(String operator) {
        return switch (operator) {
            case "~~" -> "LIKE";
            case "!~~" -> "NOT LIKE";
            case "~~*" -> "ILIKE";
            case "!~~*" -> "NOT ILIKE";
            default -> operator;
        };
    }

    private String inner(Expression expression) {
        boolean bracketed = expression instanceof Expression.Operator
                || expression instanceof Expression.And
                || expression instanceof Expression.Or;
        return bracketed ? "(" + of(expression) + ")" : of(expression);
    }

    private String list(List<Expression> expressions) {
        return expressions.stream().map(this::of).collect(Collectors.joining(", "));
    }

    private String joined(List<Expression> expressions, String by) {
        return expressions.stream().map(this::inner).collect(Collectors.joining(by));
    }
}
