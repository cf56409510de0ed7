package dev.underpin.tune.query;

import dev.underpin.model.query.Expression;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something of a row compared with something that is the same for all rows of a query, whichever stands first in the text.
 *
 * @param operator as if the row's side stood first; of {@code IN (…)}, the equality
 * @param value of the row, casts that cost nothing taken away
 * @param other what it is compared with
 * @param whole the condition as it stands
 */
public record Comparison(String operator, Expression value, Expression other, Expression whole) {

    private static final Set<String> OPERATORS = Set.of("=", "<>", "<", "<=", ">", ">=");
    private static final Map<String, String> TURNED = Map.of("<", ">", "<=", ">=", ">", "<", ">=", "<=");

    /** All that rows of the query have to pass by themselves: in AND, not in OR. */
    public static Stream<Comparison> in(ReviewedTree tree) {
        return tree.tree().filters().flatMap(condition -> of(condition).stream());
    }

    /** Empty where it is no comparison, or none of a row's value with another. */
    public static Optional<Comparison> of(Expression condition) {
        if (condition instanceof Expression.ArrayComparison list && list.any() && OPERATORS.contains(list.operator())) {
            return isOfRow(list.array())
                    ? Optional.empty()
                    : Optional.of(new Comparison(list.operator(), bare(list.value()), list.array(), condition));
        }
        if (!(condition instanceof Expression.Operator operator)
                || operator.parts().size() != 2
                || !OPERATORS.contains(operator.name())) {
            return Optional.empty();
        }
        Expression left = operator.parts().getFirst();
        Expression right = operator.parts().getLast();
        if (isOfRow(left) && !isOfRow(right)) {
            return Optional.of(new Comparison(operator.name(), bare(left), right, condition));
        }
        if (isOfRow(right) && !isOfRow(left)) {
            String turned = TURNED.getOrDefault(operator.name(), operator.name());
            return Optional.of(new Comparison(turned, bare(right), left, condition));
        }
        return Optional.empty();
    }

    /** The value of the other side, where it is named and is a number, a truth or a text; it may be a user's. */
    public Optional<String> constant() {
        return constant(other);
    }

    /** The value of an expression that is one, whatever it is cast to; it may be a user's. */
    public static Optional<String> constant(Expression expression) {
        Expression within = expression;
        while (within instanceof Expression.Cast cast) {
            within = cast.value();
        }
        return within instanceof Expression.Constant constant
                ? Optional.ofNullable(constant.value())
                : Optional.empty();
    }

    /** Without the casts that an index does not mind. */
    public static Expression bare(Expression expression) {
        Expression within = expression;
        while (within instanceof Expression.Cast cast && cast.free()) {
            within = cast.value();
        }
        return within;
    }

    private static boolean isOfRow(@Nullable Expression expression) {
        return expression != null
                && expression
                        .all()
                        .anyMatch(part -> part instanceof Expression.Column column && column.outer() == 0
                                || part instanceof Expression.Subquery
                                || part instanceof Expression.Aggregate
                                || part instanceof Expression.Unknown);
    }
}
