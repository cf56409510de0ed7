package dev.underpin.tune;

import dev.underpin.model.catalog.ObjectName;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What others could bring beside a choice. Only queries that they are of use to are looked at for each; what the rest costs does not change.
 */
final class Beside {

    /** What is not known of a query: it costs at least this, and by so much more than it may. */
    private record Doubt(int query, double least, double more) {}

    private final Costs costs;
    private final List<TuneQuery> queries;
    private final double upkeep;
    private final IndexBits seen;
    private final Map<ObjectName, List<Candidate>> there;
    private final double[] least;
    private final double[] more;

    /**
     * Beside a choice.
     *
     * @param seen with the choice
     * @param upkeep of the least that there can be
     */
    Beside(Costs costs, List<TuneQuery> queries, Choice at, IndexBits seen, double upkeep) {
        this.costs = costs;
        this.queries = queries;
        this.upkeep = upkeep;
        this.seen = seen;
        this.there = at.indexes().stream()
                .collect(Collectors.groupingBy(index -> index.wish().table()));
        this.least = new double[queries.size()];
        this.more = new double[queries.size()];
        for (int i = 0; i < least.length; i++) {
            TuneQuery query = queries.get(i);
            least[i] = query.weight() * costs.atLeast(query.text(), seen);
            more[i] = query.weight() * costs.atMost(query.text(), seen) - least[i];
        }
    }

    /**
     * No more than the workload costs with these as well. The planner is asked of what is least known first, until that is more than a limit,
     * or all is known.
     */
    double atLeast(Set<Candidate> added, double limit) {
        IndexBits then = with(added);
        double cost = upkeep;
        var doubts = new PriorityQueue<>(Comparator.comparingDouble(Doubt::more).reversed());
        for (int i = 0; i < least.length; i++) {
            Doubt doubt = costs.isTouched(queries.get(i).text(), seen, then)
                    ? doubt(i, then)
                    : new Doubt(i, least[i], more[i]);
            cost += doubt.least();
            if (doubt.more() > 0) {
                doubts.add(doubt);
            }
        }
        while (cost <= limit && !doubts.isEmpty()) {
            Doubt doubt = doubts.poll();
            TuneQuery query = queries.get(doubt.query());
            cost += query.weight() * costs.cost(query.text(), then) - doubt.least();
        }
        return cost;
    }

    private Doubt doubt(int number, IndexBits then) {
        TuneQuery query = queries.get(number);
        double its = query.weight() * costs.atLeast(query.text(), then);
        return new Doubt(number, its, query.weight() * costs.atMost(query.text(), then) - its);
    }

    /** Wider forms take the places of narrower ones. */
    private IndexBits with(Set<Candidate> added) {
        IndexBits then = seen;
        for (Candidate one : added) {
            List<Candidate> its = there.getOrDefault(one.wish().table(), List.of());
            if (its.stream().noneMatch(one::isPrefixOf)) {
                for (Candidate other : its) {
                    then = other.isPrefixOf(one) ? then.without(costs.number(other.name())) : then;
                }
                then = then.with(costs.number(one.name()));
            }
        }
        return then;
    }
}
