package dev.underpin.tune.rewrite;

import dev.underpin.model.query.Expression;
import dev.underpin.model.query.Output;
import dev.underpin.model.query.QueryTree;
import dev.underpin.model.query.RangeEntry;
import dev.underpin.model.query.SetOperation;
import dev.underpin.tune.query.ReviewedTree;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** UNION of arms that share no row, and have none twice, becomes UNION ALL, which need not look for equals. */
public final class UnionToUnionAll implements Rewrite {

    /** Of these, different text is a different value. */
    private static final Set<String> EXACT = Set.of("integer", "bigint", "boolean", "text");

    private record Found(ReviewedTree tree, QueryTree left, QueryTree right) {}

    @Override
    public String id() {
        return "union-to-union-all";
    }

    @Override
    public String title() {
        return "UNION ALL in place of UNION";
    }

    @Override
    public String rule() {
        return "union-of-disjoint-arms";
    }

    @Override
    public Optional<Draft> draft(Site site) {
        return Site.only(site.trees().stream().flatMap(UnionToUnionAll::found))
                .flatMap(found -> Site.only(site.text().all("UNION"))
                        .filter(place -> site.text().is(place + 1, "SELECT")
                                || site.text().is(place + 1, "("))
                        .map(place -> new Draft(
                                List.of(Edit.put(
                                        site.text().end(place), site.text().words(" ALL"))),
                                guards(site, found))));
    }

    private static Stream<Found> found(ReviewedTree tree) {
        if (!(tree.tree().set() instanceof SetOperation.Pair pair)
                || pair.all()
                || pair.kind() != SetOperation.Kind.UNION
                || pair.pairs().count() > 1) {
            return Stream.empty();
        }
        List<QueryTree> arms = pair.arms()
                .map(tree.tree()::entry)
                .flatMap(entry ->
                        entry instanceof RangeEntry.Subquery subquery ? Stream.of(subquery.query()) : Stream.empty())
                .toList();
        return arms.size() == 2 ? Stream.of(new Found(tree, arms.getFirst(), arms.getLast())) : Stream.empty();
    }

    private static List<Guard> guards(Site site, Found found) {
        return List.of(
                new Guard(
                        "the arms differ in a constant",
                        "The arms give different constants in the same column.",
                        differ(found.left(), found.right())),
                new Guard(
                        "no arm has a row twice",
                        "Each arm gives a key of its table.",
                        Stream.of(found.left(), found.right()).allMatch(arm -> hasKey(site, found.tree(), arm))));
    }

    private static boolean differ(QueryTree one, QueryTree other) {
        List<Output> left = one.visible().toList();
        List<Output> right = other.visible().toList();
        return IntStream.range(0, Math.min(left.size(), right.size()))
                .anyMatch(i -> constant(left.get(i)) instanceof Expression.Constant mine
                        && constant(right.get(i)) instanceof Expression.Constant its
                        && mine.type().equals(its.type())
                        && EXACT.contains(mine.type())
                        && mine.value() != null
                        && its.value() != null
                        && !Objects.equals(mine.value(), its.value()));
    }

    private static Expression constant(Output output) {
        Expression within = output.value();
        while (within instanceof Expression.Cast cast && cast.free()) {
            within = cast.value();
        }
        return within;
    }

    private static boolean hasKey(Site site, ReviewedTree tree, QueryTree arm) {
        var reviewed = new ReviewedTree(tree.query(), arm, true, site.context());
        return arm.group().isEmpty()
                && reviewed.onlyTable()
                        .filter(place -> GivenKey.isAmong(
                                site.context(), place.table(), GivenKey.given(reviewed, place.range())))
                        .isPresent();
    }
}
