package dev.underpin.tune;

import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.tune.IndexAdvice;
import dev.underpin.model.tune.QueryGain;
import dev.underpin.model.twin.IndexWish;
import dev.underpin.model.workload.QueryStat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says of a choice what comes, what goes for it, and what goes by itself, each with what it brings and the queries it is about. */
final class Advising {

    private final IndexSearch search;
    private final Map<TuneQuery, QueryStat> queries;
    private final double before;
    private final Choice best;
    private final StandingIndexes standing;
    private final Upkeep upkeep;
    private final boolean timed;

    /** @param before cost of the workload today: shares are of it */
    Advising(
            IndexSearch search,
            Map<TuneQuery, QueryStat> queries,
            double before,
            Choice best,
            StandingIndexes standing,
            Upkeep upkeep,
            boolean timed) {
        this.search = search;
        this.queries = queries;
        this.before = before;
        this.best = best;
        this.standing = standing;
        this.upkeep = upkeep;
        this.timed = timed;
    }

    /** What comes by what it saves, then what goes by its size; the largest first. */
    List<IndexAdvice> advice() {
        Set<Standing> going = new LinkedHashSet<>(best.dropped());
        List<IndexAdvice> advice = new ArrayList<>();
        for (Candidate index : best.indexes()) {
            List<Standing> former = going.stream()
                    .filter(one -> answering(one) == null && standing.pieces().answers(index.wish(), one.shape()))
                    .toList();
            former.forEach(going::remove);
            IndexAdvice.Create create = create(index);
            advice.add(
                    former.isEmpty()
                            ? create
                            : new IndexAdvice.Replace(
                                    create, former.stream().map(Standing::index).toList()));
        }
        advice.sort(Comparator.comparingDouble(IndexAdvice::saved).reversed());
        going.stream()
                .sorted(Comparator.comparing(Standing::bytes).reversed())
                .map(this::drop)
                .forEach(advice::add);
        return advice;
    }

    IndexAdvice.Create create(Candidate index) {
        return new IndexAdvice.Create(
                index.index().definition(),
                index.bytes(),
                share(search.without(best, index).cost() - best.cost()),
                share(upkeep.of(with(index.wish())) - upkeep.of(standing.all())),
                queries.keySet().stream()
                        .filter(query -> search.uses(query, best, index.name()))
                        .map(query -> gain(query, search.today(), best))
                        .sorted(Comparator.comparingDouble((QueryGain gain) -> -gain.saved() * weight(gain)))
                        .toList(),
                index.index().assumptions());
    }

    private List<IndexWish> with(IndexWish wish) {
        var all = new ArrayList<>(standing.all());
        all.add(wish);
        return all;
    }

    private IndexAdvice.Drop drop(Standing index) {
        Choice kept = search.keeping(best, index);
        var without = new ArrayList<>(standing.all());
        without.remove(index.shape());
        return new IndexAdvice.Drop(
                index.index(),
                answering(index),
                share(upkeep.of(standing.all()) - upkeep.of(without)),
                queries.keySet().stream()
                        .filter(query -> search.uses(query, kept, index.name()))
                        .map(query -> gain(query, kept, best))
                        .sorted(Comparator.comparingDouble((QueryGain gain) -> -weight(gain)))
                        .toList());
    }

    /** The index that stays and does all that this one does. */
    private @Nullable String answering(Standing index) {
        return standing.movable().stream()
                .filter(other -> !best.dropped().contains(other))
                .filter(other -> standing.pieces().answers(other.shape(), index.shape()))
                .map(Standing::name)
                .findFirst()
                .or(() -> standing.completeAnswering(index.shape()))
                .map(ObjectName::name)
                .orElse(null);
    }

    /** All that were planned, today and then. */
    List<QueryGain> gains() {
        return queries.keySet().stream()
                .map(query -> gain(query, search.today(), best))
                .toList();
    }

    private QueryGain gain(TuneQuery query, Choice before, Choice after) {
        QueryStat stat = Objects.requireNonNull(queries.get(query));
        return new QueryGain(
                stat.fingerprint(),
                stat.text(),
                stat.calls(),
                stat.time().total(),
                search.cost(query, before),
                search.cost(query, after));
    }

    private double weight(QueryGain gain) {
        return timed ? gain.milliseconds() : Math.max(gain.calls(), 1) * gain.before();
    }

    private double share(double cost) {
        return before <= 0 ? 0 : cost / before;
    }
}
