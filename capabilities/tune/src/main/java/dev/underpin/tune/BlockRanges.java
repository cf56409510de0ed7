package dev.underpin.tune;

import dev.underpin.engine.Phrasing;
import dev.underpin.engine.Twin;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.tune.StructureAdvice;
import dev.underpin.model.twin.Demand;
import dev.underpin.model.twin.IndexChoice;
import dev.underpin.model.twin.IndexWish;
import dev.underpin.model.twin.Scan;
import dev.underpin.model.twin.TwinBundle;
import dev.underpin.model.twin.WhatIf;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Large B-trees that are only asked for ranges, on columns in the order of which the rows lie: BRIN does that in a thousandth of the room. It is
 * told as advice to think about, for lookups of single values that the workload does not have would become dear.
 */
final class BlockRanges {

    private static final long LARGE = 64L << 20;
    private static final double IN_ORDER = 0.95;

    /** A query may cost so much more by the planner's reckoning, which takes the pages of a range for scattered although they lie in a row. */
    private static final double DEARER = 1;

    private final Twin twin;
    private final Phrasing phrasing;
    private final TwinBundle bundle;
    private final Collection<TuneQuery> queries;
    private final Choice best;

    BlockRanges(Twin twin, Phrasing phrasing, TwinBundle bundle, Collection<TuneQuery> queries, Choice best) {
        this.twin = twin;
        this.phrasing = phrasing;
        this.bundle = bundle;
        this.queries = queries;
        this.best = best;
    }

    List<StructureAdvice> instead(StandingIndexes standing) {
        return standing.movable().stream()
                .filter(index -> !best.dropped().contains(index) && index.bytes() >= LARGE)
                .filter(index -> index.shape().method().equals("btree")
                        && index.shape().keys().size() == 1
                        && index.shape().include().isEmpty()
                        && index.shape().predicate() == null
                        && index.guarded().isEmpty())
                .flatMap(index -> Stream.ofNullable(
                                index.shape().keys().getFirst().column())
                        .filter(column -> liesInOrder(index, column) && isOnlyRanged(index, column))
                        .flatMap(column -> instead(index)))
                .toList();
    }

    private boolean liesInOrder(Standing index, String column) {
        return bundle.columns().stream()
                .filter(facts -> facts.relation().equals(index.index().table())
                        && facts.column().equals(column))
                .flatMap(facts -> Stream.ofNullable(facts.statistics().get("correlation")))
                .anyMatch(correlation -> Math.abs(Double.parseDouble(correlation)) >= IN_ORDER);
    }

    /** Some query asks for a range, and none for one value or the order. */
    private boolean isOnlyRanged(Standing index, String column) {
        List<Scan> scans = queries.stream()
                .flatMap(query -> query.scans().stream())
                .filter(scan -> index.tables().contains(scan.table()))
                .toList();
        Set<Demand.Kind> kinds = scans.stream()
                .flatMap(scan -> scan.demands().stream())
                .filter(demand -> column.equals(demand.column()))
                .map(Demand::kind)
                .collect(Collectors.toSet());
        return kinds.equals(Set.of(Demand.Kind.RANGE))
                && scans.stream()
                        .flatMap(scan -> scan.orders().stream())
                        .noneMatch(order -> column.equals(order.getFirst().column()));
    }

    private Stream<StructureAdvice> instead(Standing index) {
        var wish = new IndexWish(
                index.index().table(), "brin", false, index.shape().keys(), List.of(), null, Map.of());
        String definition = phrasing.createIndex(wish);
        if (!(twin.whatIf(List.of(definition)).getFirst() instanceof WhatIf.Made made)) {
            return Stream.empty();
        }
        Set<ObjectName> shown = best.indexes().stream().map(Candidate::name).collect(Collectors.toSet());
        Set<ObjectName> hidden = best.dropped().stream().map(Standing::name).collect(Collectors.toSet());
        var kept = new IndexChoice(shown, hidden);
        var more = new HashSet<>(shown);
        more.add(made.name());
        var less = new HashSet<>(hidden);
        less.add(index.name());
        var instead = new IndexChoice(more, less);
        double before = 0;
        double after = 0;
        for (TuneQuery query : queries) {
            if (query.scans().stream().anyMatch(scan -> index.tables().contains(scan.table()))) {
                double with = twin.cost(query.text(), kept).cost();
                double without = twin.cost(query.text(), instead).cost();
                if (without > with * (1 + DEARER)) {
                    return Stream.empty();
                }
                before += query.weight() * with;
                after += query.weight() * without;
            }
        }
        String figure = String.format(
                Locale.ROOT,
                "%.1f MB in place of %.1f MB. The queries of its table cost %.1f %% %s with it.",
                made.bytes() / 1e6,
                index.bytes() / 1e6,
                100 * Math.abs(after / Math.max(before, 1e-9) - 1),
                after > before ? "more" : "less");
        return Stream.of(
                new StructureAdvice(
                        StructureAdvice.Kind.BLOCK_RANGES,
                        index.index().table(),
                        "Think of BRIN in place of " + index.name().name()
                                + ": its column is only asked for ranges, and the rows lie in its order.",
                        List.of(figure),
                        List.of(definition, index.index().removal()),
                        List.of(
                                "Looking up one value by it becomes dear, and so do ranges if rows come to lie in another order: keep the B-tree where either may be.")));
    }
}
