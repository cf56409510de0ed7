package dev.underpin.tune.query;

import dev.underpin.model.query.Expression;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A comparison of text with a pattern.
 *
 * @param caseless whether upper and lower case are alike
 * @param negated whether rows that fit are left out
 * @param pattern as the query gives it
 * @param whole the condition as it stands
 */
public record Pattern(boolean caseless, boolean negated, Expression value, Expression pattern, Expression whole) {

    private static final Set<String> OPERATORS = Set.of("~~", "!~~", "~~*", "!~~*");

    /** LIKE and ILIKE that rows have to pass, also those under OR. */
    public static Stream<Pattern> in(ReviewedTree tree) {
        return tree.tree()
                .filters()
                .flatMap(Expression::all)
                .flatMap(part -> part instanceof Expression.Operator operator
                                && operator.parts().size() == 2
                                && OPERATORS.contains(operator.name())
                        ? Stream.of(new Pattern(
                                operator.name().endsWith("*"),
                                operator.name().startsWith("!"),
                                Comparison.bare(operator.parts().getFirst()),
                                operator.parts().getLast(),
                                operator))
                        : Stream.empty());
    }

    /** Whether it is known to begin with a wildcard: one that is given as a parameter is not. */
    public boolean beginsWithWildcard() {
        return Comparison.constant(pattern)
                .or(() -> firstPiece())
                .filter(text -> text.startsWith("%") || text.startsWith("_"))
                .isPresent();
    }

    /** Whether it is known to begin with letters and to go on with a wildcard. */
    public boolean isPrefix() {
        return Comparison.constant(pattern)
                .filter(text -> text.matches("(?s)[^%_\\\\]+%.*"))
                .isPresent();
    }

    /** Of {@code '%' || $1 || '%'}. */
    private Optional<String> firstPiece() {
        Expression first = pattern;
        while (first instanceof Expression.Operator operator && operator.isBinary("||")
                || first instanceof Expression.Cast) {
            first = first.parts().getFirst();
        }
        return Comparison.constant(first);
    }
}
