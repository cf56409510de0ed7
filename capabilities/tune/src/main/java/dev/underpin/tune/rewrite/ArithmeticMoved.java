package dev.underpin.tune.rewrite;

import dev.underpin.model.query.Expression;
import dev.underpin.tune.query.Comparison;
import dev.underpin.tune.query.ReviewedTree;
import dev.underpin.tune.rewrite.Edit.Part.Ours;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * {@code a + 1 > 10} becomes {@code a > 10 - 1}, which an index on the column serves. Of whole numbers alone; where a sum with the column went out of
 * its range, the query failed, and no longer does.
 */
public final class ArithmeticMoved implements Rewrite {

    private static final Map<String, String> OPPOSITE = Map.of("+", "-", "-", "+");
    private static final List<String> COMPARED = List.of("=", "<", "<=", ">", ">=", "<>");

    private record Found(Expression.Column column, long term, long other, boolean wide, String sign) {}

    @Override
    public String id() {
        return "arithmetic-moved";
    }

    @Override
    public String title() {
        return "The arithmetic on the other side";
    }

    @Override
    public String rule() {
        return "arithmetic-on-column";
    }

    @Override
    public Optional<Draft> draft(Site site) {
        return Site.only(site.trees().stream().flatMap(ArithmeticMoved::found))
                .flatMap(found -> Site.only(IntStream.range(0, site.text().size())
                                .boxed()
                                .flatMap(place -> edits(site.text(), place, found).stream()))
                        .map(edits -> new Draft(edits, guards(found))));
    }

    private static Stream<Found> found(ReviewedTree tree) {
        return Comparison.in(tree)
                .flatMap(comparison -> comparison.value() instanceof Expression.Operator sum
                                && sum.parts().size() == 2
                                && OPPOSITE.containsKey(sum.name())
                                && sum.parts().getFirst() instanceof Expression.Column column
                                && isWhole(column)
                                && sum.parts().getLast() instanceof Expression.Constant term
                                && isWhole(term)
                                && comparison.other() instanceof Expression.Constant other
                                && isWhole(other)
                                && term.value() != null
                                && other.value() != null
                        ? Stream.of(new Found(
                                column,
                                Long.parseLong(term.value()),
                                Long.parseLong(other.value()),
                                isWide(term) || isWide(other),
                                sum.name()))
                        : Stream.empty());
    }

    private static boolean isWhole(Expression expression) {
        return expression.type().equals("integer") || isWide(expression);
    }

    private static boolean isWide(Expression expression) {
        return expression.type().equals("bigint");
    }

    private static Optional<List<Edit>> edits(QueryText text, int place, Found found) {
        int behind = text.afterColumn(place);
        boolean here = text.isColumn(behind, found.column().name())
                && text.columnBefore(behind) == place
                && text.is(behind, found.sign())
                && text.isValue(behind + 1)
                && COMPARED.stream().anyMatch(operator -> text.is(behind + 2, operator))
                && text.isValue(behind + 3)
                && (text.is(place - 1, "WHERE") || text.is(place - 1, "AND") || text.is(place - 1, "ON"))
                && (behind + 4 >= text.size()
                        || text.is(behind + 4, "AND")
                        || text.is(behind + 4, ")")
                        || text.clauseEnd(behind + 4) == behind + 4);
        return here
                ? Optional.of(List.of(
                        Edit.gone(text.end(behind - 1), text.end(behind + 1)),
                        Edit.put(
                                text.end(behind + 3),
                                new Ours(" " + OPPOSITE.get(found.sign()) + " "),
                                text.kept(behind + 1, behind + 2))))
                : Optional.empty();
    }

    private static List<Guard> guards(Found found) {
        return List.of(new Guard(
                "the constants stay within their range",
                found.column().name() + " holds whole numbers, and the constants stay within their range together.",
                fits(found)));
    }

    private static boolean fits(Found found) {
        long term = found.sign().equals("+") ? -found.term() : found.term();
        long sum = found.other() + term;
        boolean overflown = ((found.other() ^ sum) & (term ^ sum)) < 0;
        return !overflown && (found.wide() || sum == (int) sum);
    }
}
