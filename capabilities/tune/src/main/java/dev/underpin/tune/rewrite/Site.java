package dev.underpin.tune.rewrite;

import dev.underpin.model.query.Expression;
import dev.underpin.model.query.QueryTree;
import dev.underpin.model.query.RangeEntry;
import dev.underpin.model.query.Verb;
import dev.underpin.model.query.Volatility;
import dev.underpin.sql.Dialect;
import dev.underpin.tune.query.QueryContext;
import dev.underpin.tune.query.ReviewedQuery;
import dev.underpin.tune.query.ReviewedTree;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A query that may be written otherwise, as text and as the engine understood it.
 *
 * @param trees the query and all within it, itself first
 */
public record Site(ReviewedQuery query, QueryText text, List<ReviewedTree> trees, QueryContext context) {

    public Site {
        trees = List.copyOf(trees);
    }

    /**
     * Empty where no rewrite could be told to give the same: what changes or locks rows, what is random, rows of which a limit takes any, what
     * reads from anything but tables, and what names a collation, of which the tree knows nothing.
     */
    public static Optional<Site> of(ReviewedQuery query, QueryContext context, Dialect dialect) {
        List<ReviewedTree> trees = query.trees(context).toList();
        var text = new QueryText(query.text(), dialect);
        return trees.isEmpty()
                        || !trees.stream().allMatch(Site::isCertain)
                        || !text.all("COLLATE").isEmpty()
                ? Optional.empty()
                : Optional.of(new Site(query, text, trees, context));
    }

    private static boolean isCertain(ReviewedTree reviewed) {
        QueryTree tree = reviewed.tree();
        boolean limited = tree.limit() != null || tree.offset() != null;
        return tree.verb() == Verb.SELECT
                && tree.locks().isEmpty()
                && (!limited || TotalOrder.in(reviewed))
                && tree.expressions().flatMap(Expression::all).noneMatch(Site::isRandom)
                && tree.range().stream()
                        .noneMatch(entry -> entry instanceof RangeEntry.Relation relation && relation.view());
    }

    private static boolean isRandom(Expression part) {
        return part instanceof Expression.Call call && call.volatility() == Volatility.VOLATILE
                || part instanceof Expression.Operator operator && operator.volatility() == Volatility.VOLATILE;
    }

    /** Whether it may make many rows of one, or one of many; a function may. */
    static boolean mayMultiply(Expression part) {
        return part instanceof Expression.Call
                || part instanceof Expression.Unknown
                || part instanceof Expression.Aggregate;
    }

    public ReviewedTree whole() {
        return trees.getFirst();
    }

    /** The one thing of its kind; empty where there are several, among which the text would have to tell. */
    static <T> Optional<T> only(Stream<T> found) {
        List<T> first = found.limit(2).toList();
        return first.size() == 1 ? Optional.of(first.getFirst()) : Optional.empty();
    }

    static <T> Optional<T> only(List<T> found) {
        return only(found.stream());
    }

    /** {@code alias.column}, quoted where need be. */
    String column(QueryTree tree, Expression.Column column) {
        return context.phrasing().quote(tree.entry(column.range()).alias()) + "."
                + context.phrasing().quote(column.name());
    }
}
