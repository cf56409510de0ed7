package dev.underpin.tune;

import dev.underpin.model.catalog.IndexKey;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.twin.IndexWish;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * When an index that is there may go: another does all its work, or it has none, neither in the workload nor by the counts; no reference to
 * another table is left without one; no statistics of an expression go with it that queries are planned by; and no query misses it.
 */
final class DropRules {

    /** A query that costs no more than this share more does not miss an index, unless it is critical. */
    private static final double MISSED = 0.01;

    /** Nor does the whole by this one. */
    private static final double NOISE = 1e-3;

    private final Costs costs;
    private final List<TuneQuery> queries;
    private final StandingIndexes standing;
    private final Choices choices;
    private final Set<String> expressions;

    DropRules(Costs costs, List<TuneQuery> queries, StandingIndexes standing, Choices choices) {
        this.costs = costs;
        this.queries = queries;
        this.standing = standing;
        this.choices = choices;
        this.expressions = queries.stream()
                .flatMap(query -> query.scans().stream())
                .flatMap(scan -> scan.demands().stream())
                .flatMap(demand -> Stream.ofNullable(demand.expression()))
                .collect(Collectors.toSet());
    }

    /** @param at in which it is there */
    boolean allow(Choice at, Standing index) {
        List<IndexWish> others = others(at, index);
        boolean idle = index.unread() && !used(at, index);
        return (idle || others.stream().anyMatch(index.shape()::isAnsweredBy))
                && index.guarded().stream()
                        .filter(columns -> leads(index.shape(), columns))
                        .allMatch(columns -> others.stream().anyMatch(other -> leads(other, columns)))
                && index.shape().keys().stream()
                        .filter(key -> expressions.contains(key.expression()))
                        .allMatch(key -> others.stream().anyMatch(other -> holds(other, key)))
                && !missed(at, choices.dropping(at, index), index);
    }

    private boolean used(Choice at, Standing index) {
        IndexBits seen = choices.seen(at.indexes(), at.dropped());
        return queries.stream()
                .filter(query -> costs.isRelevant(query.text(), index.name()))
                .anyMatch(query -> costs.uses(query.text(), seen, index.name()));
    }

    /** The complete ones of its table, or of the whole that this is a piece of, that would still be there. */
    private List<IndexWish> others(Choice at, Standing index) {
        var others = new ArrayList<>(standing.complete());
        at.indexes().forEach(other -> others.add(other.wish()));
        standing.movable().stream()
                .filter(other -> !other.equals(index) && !at.dropped().contains(other))
                .forEach(other -> others.add(other.shape()));
        ObjectName table = index.shape().table();
        return others.stream()
                .filter(other -> standing.pieces().isWithin(table, other.table()))
                .map(other -> other.on(table))
                .toList();
    }

    /** Whether rows can be looked up by these columns, in whatever order. */
    private static boolean leads(IndexWish index, List<String> columns) {
        return index.method().equals("btree")
                && index.predicate() == null
                && index.keys().size() >= columns.size()
                && index.keys().subList(0, columns.size()).stream()
                        .map(IndexKey::text)
                        .collect(Collectors.toSet())
                        .equals(new HashSet<>(columns));
    }

    private static boolean holds(IndexWish index, IndexKey key) {
        return index.keys().stream().anyMatch(other -> key.text().equals(other.expression()));
    }

    private boolean missed(Choice with, Choice without, Standing index) {
        IndexBits seen = choices.seen(with.indexes(), with.dropped());
        IndexBits rest = choices.seen(without.indexes(), without.dropped());
        return without.cost() > with.cost() * (1 + NOISE)
                || queries.stream()
                        .filter(query -> costs.isRelevant(query.text(), index.name()))
                        .anyMatch(query -> costs.cost(query.text(), rest)
                                > costs.cost(query.text(), seen)
                                        * (1 + (query.stake().critical() ? 0 : MISSED)));
    }
}
