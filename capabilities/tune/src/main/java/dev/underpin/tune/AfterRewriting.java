package dev.underpin.tune;

import dev.underpin.model.tune.OnceRewritten;
import dev.underpin.model.workload.QueryStat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Goes on from a choice of indexes with other texts for some of the queries: what those would miss does not go, what they would use comes, and
 * what nobody notices any more does not come.
 *
 * @param search for the queries as they are
 * @param rewritten the queries that are written otherwise, each with what comes in its place
 * @param before cost of the workload today
 */
record AfterRewriting(
        IndexSearch search,
        Map<TuneQuery, QueryStat> queries,
        Map<TuneQuery, TuneQuery> rewritten,
        StandingIndexes standing,
        Upkeep upkeep,
        boolean timed,
        double before) {

    OnceRewritten of(Choice best, long budget) {
        Map<TuneQuery, QueryStat> then = new LinkedHashMap<>();
        queries.forEach((query, stat) -> then.put(rewritten.getOrDefault(query, query), stat));
        IndexSearch after = search.rewritten(rewritten);
        var worthwhile = new Worthwhile(after, then.keySet(), before, standing.bytes());
        Choice choice = worthwhile.of(after.further(worthwhile.keepingMissed(after.weighed(best)), budget));
        var advising = new Advising(after, then, before, choice, standing, upkeep, timed);
        return new OnceRewritten(
                definitions(without(best.indexes(), choice.indexes())),
                without(best.dropped(), choice.dropped()).stream()
                        .map(index -> index.name().name())
                        .toList(),
                without(choice.indexes(), best.indexes()).stream()
                        .map(advising::create)
                        .toList(),
                choice.bytes(),
                before <= 0 ? 1 : choice.cost() / before);
    }

    private static <T> Set<T> without(Set<T> all, Set<T> others) {
        Set<T> rest = new LinkedHashSet<>(all);
        rest.removeAll(others);
        return rest;
    }

    private static List<String> definitions(Set<Candidate> indexes) {
        return indexes.stream().map(index -> index.index().definition()).toList();
    }
}
