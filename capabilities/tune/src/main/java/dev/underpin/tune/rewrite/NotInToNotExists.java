package dev.underpin.tune.rewrite;

import dev.underpin.model.query.Distinct;
import dev.underpin.model.query.Expression;
import dev.underpin.model.query.Expression.Subquery.Link;
import dev.underpin.model.query.FromItem;
import dev.underpin.model.query.Output;
import dev.underpin.model.query.QueryTree;
import dev.underpin.model.query.RangeEntry;
import dev.underpin.tune.query.Comparison;
import dev.underpin.tune.query.ReviewedTree;
import dev.underpin.tune.query.TableKeys;
import dev.underpin.tune.rewrite.Edit.Part.Ours;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** NOT IN of a subquery, asked row by row, becomes NOT EXISTS, which the planner can answer for all rows at once. */
public final class NotInToNotExists implements Rewrite {

    /** What is compared, and the subquery whose rows it must not be among. */
    private record Found(ReviewedTree outer, Expression.Column value, QueryTree inner, Expression.Column given) {}

    @Override
    public String id() {
        return "not-in-to-not-exists";
    }

    @Override
    public String title() {
        return "NOT EXISTS in place of NOT IN";
    }

    @Override
    public String rule() {
        return "";
    }

    @Override
    public Optional<Draft> draft(Site site) {
        return Site.only(site.trees().stream().flatMap(NotInToNotExists::found))
                .flatMap(found -> Site.only(site.text().all("NOT", "IN", "(", "SELECT"))
                        .flatMap(place -> edits(site, place, found))
                        .map(edits -> new Draft(edits, guards(site, found))));
    }

    private static Stream<Found> found(ReviewedTree tree) {
        return tree.tree()
                .conditions()
                .flatMap(Expression::all)
                .flatMap(part -> part instanceof Expression.Not not
                                && not.value() instanceof Expression.Subquery subquery
                                && subquery.link() == Link.ANY
                        ? compared(tree, subquery).stream()
                        : Stream.empty());
    }

    private static Optional<Found> compared(ReviewedTree tree, Expression.Subquery subquery) {
        QueryTree inner = subquery.query();
        boolean plain = inner.from().size() == 1
                && inner.from().getFirst() instanceof FromItem.Named
                && inner.distinct() == Distinct.NONE
                && inner.set() == null
                && inner.group().isEmpty()
                && inner.having().isEmpty()
                && inner.limit() == null
                && inner.order().isEmpty()
                && inner.visible().count() == 1;
        if (!plain
                || !(subquery.test() instanceof Expression.Operator test)
                || !test.isBinary("=")
                || !(Comparison.bare(test.parts().getFirst()) instanceof Expression.Column value)
                || value.outer() > 0
                || !(inner.visible().map(Output::value).findFirst().orElseThrow() instanceof Expression.Column given)) {
            return Optional.empty();
        }
        boolean tables = tree.tree().entry(value.range()) instanceof RangeEntry.Relation
                && given.outer() == 0
                && inner.entry(given.range()) instanceof RangeEntry.Relation;
        boolean apart = tables
                && !tree.tree()
                        .entry(value.range())
                        .alias()
                        .equals(inner.entry(given.range()).alias());
        return apart ? Optional.of(new Found(tree, value, inner, given)) : Optional.empty();
    }

    private static Optional<List<Edit>> edits(Site site, int not, Found found) {
        QueryText text = site.text();
        int open = not + 2;
        int close = text.partner(open);
        int compared = text.columnBefore(not);
        int from = open + 2;
        if (close < 0
                || !text.isColumn(not, found.value().name())
                || !text.isColumn(text.afterColumn(from), found.given().name())
                || !text.is(text.afterColumn(from), "FROM")) {
            return Optional.empty();
        }
        String equal = site.column(found.inner(), found.given()) + " = "
                + site.column(found.outer().tree(), found.value());
        var edits = new ArrayList<Edit>();
        edits.add(Edit.gone(text.start(compared), text.start(not)));
        edits.add(Edit.instead(text.start(not + 1), text.end(not + 1), new Ours(text.words("EXISTS"))));
        edits.add(Edit.instead(text.start(from), text.end(text.afterColumn(from) - 1), new Ours("1")));
        var where = text.find(from, close, "WHERE");
        if (where.isEmpty()) {
            edits.add(Edit.put(text.end(close - 1), " " + text.words("WHERE") + " " + equal));
        } else {
            boolean or = text.find(where.getAsInt(), close, "OR").isPresent();
            edits.add(Edit.put(text.start(where.getAsInt() + 1), equal + " " + text.words("AND") + (or ? " (" : " ")));
            if (or) {
                edits.add(Edit.put(text.end(close - 1), ")"));
            }
        }
        return Optional.of(edits);
    }

    private static List<Guard> guards(Site site, Found found) {
        return List.of(
                new Guard(
                        "the subquery gives no NULL",
                        name(found.inner(), found.given()) + " is never NULL there.",
                        isRequired(site, found.inner(), found.given()) || refusesNull(found)),
                new Guard(
                        "what is compared is never NULL",
                        name(found.outer().tree(), found.value()) + " is NOT NULL.",
                        isRequired(site, found.outer().tree(), found.value())
                                && !found.outer()
                                        .optional()
                                        .contains(found.value().range())));
    }

    private static boolean isRequired(Site site, QueryTree tree, Expression.Column column) {
        return tree.relation(column.range())
                .flatMap(site.context()::table)
                .filter(table -> TableKeys.isRequired(table, column.name()))
                .isPresent();
    }

    private static boolean refusesNull(Found found) {
        return found.inner()
                .filters()
                .anyMatch(condition -> condition instanceof Expression.NullTest test
                        && test.negated()
                        && test.value().equals(found.given()));
    }

    private static String name(QueryTree tree, Expression.Column column) {
        return tree.relation(column.range()).orElseThrow().name() + "." + column.name();
    }
}
