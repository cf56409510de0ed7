package dev.underpin.tune.query;

import dev.underpin.engine.Phrasing;
import dev.underpin.model.catalog.ColumnName;
import dev.underpin.model.catalog.Index;
import dev.underpin.model.query.Expression;
import dev.underpin.model.query.Volatility;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A column with an index that a condition cannot use, because it compares something made of the column.
 *
 * @param made what is compared, of the column alone
 * @param index one that begins with the column
 */
public record HiddenColumn(ColumnName column, Expression made, Index index, Comparison comparison) {

    /**
     * Those in conditions that every row has to pass. Where an index holds what is made of the column, nothing is
     * hidden; where the table is small, it does not matter.
     *
     * @param kind what may be made of it
     */
    public static Stream<HiddenColumn> in(ReviewedTree tree, Predicate<Expression> kind) {
        return Comparison.in(tree)
                .filter(comparison ->
                        !(comparison.value() instanceof Expression.Column) && kind.test(comparison.value()))
                .flatMap(comparison -> tree
                        .onlyColumn(comparison.value())
                        .filter(column -> tree.context()
                                .table(column.table())
                                .filter(table ->
                                        !tree.isSmall(table) && !TableKeys.hasExpressionOf(table, column.column()))
                                .isPresent())
                        .flatMap(column -> tree.index(column)
                                .map(index -> new HiddenColumn(column, comparison.value(), index, comparison)))
                        .stream());
    }

    /** How an index would be defined with what is made of the column; empty where the server makes none of it. */
    public Optional<String> definition(Phrasing phrasing) {
        boolean indexable = made.all().allMatch(HiddenColumn::isImmutable);
        return indexable ? Optional.of(ExpressionText.ofIndex(phrasing).of(made)) : Optional.empty();
    }

    /** A constant would have to be told. */
    private static boolean isImmutable(Expression part) {
        return switch (part) {
            case Expression.Column column -> true;
            case Expression.Call call -> call.volatility() == Volatility.IMMUTABLE;
            default -> false;
        };
    }

    /** How many rows are read in place of few. */
    public @Nullable String volume(ReviewedTree tree) {
        return tree.context().table(column.table()).map(tree::volume).orElse(null);
    }
}
