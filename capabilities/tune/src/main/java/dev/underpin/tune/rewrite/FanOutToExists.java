package dev.underpin.tune.rewrite;

import dev.underpin.model.query.Distinct;
import dev.underpin.model.query.Expression;
import dev.underpin.model.query.FromItem;
import dev.underpin.model.query.QueryTree;
import dev.underpin.model.query.RangeEntry;
import dev.underpin.tune.query.ReviewedTree;
import dev.underpin.tune.rewrite.Edit.Part.Ours;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A join that only multiplies rows, under a DISTINCT that makes them one again, becomes EXISTS, which ends at the first partner. */
public final class FanOutToExists implements Rewrite {

    private record Found(ReviewedTree tree, int stays) {}

    @Override
    public String id() {
        return "fan-out-to-exists";
    }

    @Override
    public String title() {
        return "EXISTS in place of DISTINCT over a join";
    }

    @Override
    public String rule() {
        return "distinct-hides-fan-out";
    }

    @Override
    public Optional<Draft> draft(Site site) {
        return Site.only(site.trees().stream().flatMap(FanOutToExists::found))
                .flatMap(found -> Site.only(site.text().all("SELECT", "DISTINCT"))
                        .flatMap(place -> edits(site.text(), place))
                        .flatMap(edits -> found.tree().table(found.stays()).map(table -> {
                            Set<String> given = GivenKey.given(found.tree(), found.stays());
                            return new Draft(
                                    edits,
                                    List.of(
                                            GivenKey.unique(site.context(), table, given),
                                            GivenKey.required(site.context(), table, given)));
                        })));
    }

    private static Stream<Found> found(ReviewedTree tree) {
        QueryTree query = tree.tree();
        boolean joins = query.distinct() == Distinct.ROWS
                && query.group().isEmpty()
                && query.from().size() == 1
                && query.from().getFirst() instanceof FromItem.Join join
                && join.kind() == FromItem.JoinKind.INNER
                && join.left() instanceof FromItem.Named left
                && join.right() instanceof FromItem.Named right
                && query.entry(left.range()) instanceof RangeEntry.Relation
                && query.entry(right.range()) instanceof RangeEntry.Relation
                && query.outputs().stream()
                        .flatMap(output -> output.value().all())
                        .allMatch(part -> isOf(part, left.range()));
        return joins
                ? query.from().getFirst().joins().map(join -> new Found(tree, ((FromItem.Named) join.left()).range()))
                : Stream.empty();
    }

    private static boolean isOf(Expression part, int range) {
        return !(Site.mayMultiply(part)
                || part instanceof Expression.Subquery
                || part instanceof Expression.Column column && column.range() != range);
    }

    private static Optional<List<Edit>> edits(QueryText text, int select) {
        int end = text.clauseEnd(select + 1);
        var join = text.find(select, end, "JOIN");
        if (join.isEmpty()) {
            return Optional.empty();
        }
        int from = text.is(join.getAsInt() - 1, "INNER") ? join.getAsInt() - 1 : join.getAsInt();
        var on = text.find(join.getAsInt(), end, "ON");
        var where = text.find(join.getAsInt(), end, "WHERE");
        if (on.isEmpty() || where.isPresent() && where.getAsInt() < on.getAsInt()) {
            return Optional.empty();
        }
        int joined = where.orElse(end);
        boolean orInOn = text.find(on.getAsInt(), joined, "OR").isPresent();
        boolean orInWhere = text.find(joined, end, "OR").isPresent();
        var edits = new ArrayList<Edit>();
        edits.add(Edit.gone(text.start(select + 1), text.start(select + 2)));
        edits.add(Edit.instead(
                text.start(from),
                text.end(join.getAsInt()),
                new Ours(text.words("WHERE EXISTS (SELECT") + " 1 " + text.words("FROM"))));
        edits.add(opened(text, on.getAsInt(), "WHERE", orInOn));
        if (orInOn) {
            edits.add(Edit.put(text.end(joined - 1), ")"));
        }
        if (where.isPresent()) {
            edits.add(opened(text, joined, "AND", orInWhere));
        }
        edits.add(Edit.put(text.end(end - 1), orInWhere ? "))" : ")"));
        return Optional.of(edits);
    }

    /** Another keyword, and a bracket before what it is of where an OR would reach further. */
    private static Edit opened(QueryText text, int keyword, String other, boolean or) {
        return Edit.instead(
                text.start(keyword),
                or ? text.start(keyword + 1) : text.end(keyword),
                new Ours(text.words(other) + (or ? " (" : "")));
    }
}
