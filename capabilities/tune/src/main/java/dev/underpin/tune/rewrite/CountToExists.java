package dev.underpin.tune.rewrite;

import dev.underpin.model.query.Expression;
import dev.underpin.model.query.Expression.Subquery.Link;
import dev.underpin.model.query.Output;
import dev.underpin.model.query.QueryTree;
import dev.underpin.tune.query.Comparison;
import dev.underpin.tune.query.ReviewedTree;
import dev.underpin.tune.query.TableKeys;
import dev.underpin.tune.rewrite.Edit.Part.Ours;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A subquery that counts all rows where only none or some is asked becomes EXISTS, which ends at the first. */
public final class CountToExists implements Rewrite {

    private static final Set<String> SOME = Set.of("> 0", "<> 0", ">= 1");
    private static final Set<String> NONE = Set.of("= 0", "< 1", "<= 0");
    private static final Set<String> DOWNWARD = Set.of("=", "<", "<=");

    private record Found(Comparison comparison, QueryTree counted, Expression.Aggregate count) {}

    @Override
    public String id() {
        return "count-to-exists";
    }

    @Override
    public String title() {
        return "EXISTS in place of a count";
    }

    @Override
    public String rule() {
        return "count-for-existence";
    }

    @Override
    public Optional<Draft> draft(Site site) {
        return Site.only(site.trees().stream().flatMap(CountToExists::found))
                .flatMap(found -> Site.only(site.text().all("(", "SELECT", "COUNT", "("))
                        .flatMap(place -> edits(site.text(), place, found))
                        .map(edits -> new Draft(edits, guards(site, found))));
    }

    private static Stream<Found> found(ReviewedTree tree) {
        return tree.tree()
                .conditions()
                .flatMap(Expression::all)
                .flatMap(part -> part instanceof Expression.Operator operator
                        ? Comparison.of(operator).stream()
                        : Stream.empty())
                .flatMap(comparison -> comparison.value() instanceof Expression.Subquery subquery
                                && subquery.link() == Link.SCALAR
                                && comparison.constant().isPresent()
                        ? count(subquery.query()).map(count -> new Found(comparison, subquery.query(), count)).stream()
                        : Stream.empty());
    }

    private static Optional<Expression.Aggregate> count(QueryTree query) {
        boolean plain = query.group().isEmpty()
                && !query.groupingSets()
                && query.having().isEmpty()
                && query.limit() == null
                && query.offset() == null
                && query.set() == null
                && query.visible().count() == 1;
        return plain
                        && query.visible().map(Output::value).findFirst().orElseThrow()
                                instanceof Expression.Aggregate count
                        && count.isCount()
                        && !count.distinct()
                        && count.filter() == null
                ? Optional.of(count)
                : Optional.empty();
    }

    private static Optional<List<Edit>> edits(QueryText text, int open, Found found) {
        int close = text.partner(open);
        int counted = text.partner(open + 3);
        int operator = close + 1;
        if (close < 0
                || counted < 0
                || !text.is(counted + 1, "FROM")
                || !text.isValue(operator + 1)
                || !text.is(operator, found.comparison().operator()) && !text.is(operator, "!=")) {
            return Optional.empty();
        }
        boolean none = DOWNWARD.contains(found.comparison().operator());
        return Optional.of(List.of(
                Edit.put(text.start(open), text.words(none ? "NOT EXISTS " : "EXISTS ")),
                Edit.instead(text.start(open + 2), text.end(counted), new Ours("1")),
                Edit.gone(text.end(close), text.end(operator + 1))));
    }

    private static List<Guard> guards(Site site, Found found) {
        String question = found.comparison().operator() + " "
                + found.comparison().constant().orElse("");
        Expression argument = found.count().arguments().isEmpty()
                ? null
                : found.count().arguments().getFirst();
        return List.of(
                new Guard(
                        "the count is only asked for none or some",
                        "Only whether there is a row is asked.",
                        SOME.contains(question) || NONE.contains(question)),
                new Guard(
                        "the count counts every row",
                        "Every row is counted.",
                        argument == null
                                || argument instanceof Expression.Column column
                                        && found.counted().joins().findAny().isEmpty()
                                        && found.counted()
                                                .relation(column.range())
                                                .flatMap(site.context()::table)
                                                .filter(table -> TableKeys.isRequired(table, column.name()))
                                                .isPresent()));
    }
}
