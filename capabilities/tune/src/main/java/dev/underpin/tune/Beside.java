package dev.underpin.tune;

import dev.underpin.model.catalog.ObjectName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What others could bring beside a choice. Only queries that they are of use to are looked at for each; what the rest costs does not change.
 */
final class Beside {

    /** What is not known of a query: it costs at least this, and by so much more than it may. */
    private record Doubt(int query, double least, double more) {}

    private final Costs costs;
    private final List<TuneQuery> queries;
    private final IndexBits seen;
    private final Map<ObjectName, List<Candidate>> there;
    private final List<Doubt> today = new ArrayList<>();
    private final double[] floors;
    private final double least;

    /**
     * Beside a choice.
     *
     * @param seen with the choice
     * @param upkeep of the least that there can be
     */
    Beside(Costs costs, List<TuneQuery> queries, Choice at, IndexBits seen, double upkeep) {
        this.costs = costs;
        this.queries = queries;
        this.seen = seen;
        this.there = at.indexes().stream()
                .collect(Collectors.groupingBy(index -> index.wish().table()));
        this.floors = new double[queries.size()];
        for (int i = 0; i < floors.length; i++) {
            today.add(doubt(i, seen));
            floors[i] = queries.get(i).weight() * costs.floor(queries.get(i).text());
        }
        this.least = upkeep + today.stream().mapToDouble(Doubt::least).sum();
    }

    /** No more than the workload costs with these as well, without asking. */
    double atLeast(Set<Candidate> added) {
        IndexBits then = with(added);
        return atLeast(then, touched(then), Double.NEGATIVE_INFINITY);
    }

    /**
     * No more than the workload costs with these as well. The planner is asked of what is least known first, until that is more than a limit,
     * or all is known.
     */
    double atLeast(Set<Candidate> added, double limit) {
        IndexBits then = with(added);
        int[] touched = touched(then);
        double cost = least;
        for (int i : touched) {
            cost -= today.get(i).least() - floors[i];
        }
        return cost > limit ? cost : atLeast(then, touched, limit);
    }

    private double atLeast(IndexBits then, int[] touched, double limit) {
        List<Doubt> its = new ArrayList<>(today);
        double cost = least;
        for (int i : touched) {
            Doubt doubt = doubt(i, then);
            cost += doubt.least() - its.set(i, doubt).least();
        }
        var doubts = new PriorityQueue<>(Comparator.comparingDouble(Doubt::more).reversed());
        its.stream().filter(doubt -> doubt.more() > 0).forEach(doubts::add);
        while (cost <= limit && !doubts.isEmpty()) {
            Doubt doubt = doubts.poll();
            TuneQuery query = queries.get(doubt.query());
            cost += query.weight() * costs.cost(query.text(), then) - doubt.least();
        }
        return cost;
    }

    private int[] touched(IndexBits then) {
        return IntStream.range(0, floors.length)
                .filter(i -> costs.isTouched(queries.get(i).text(), seen, then))
                .toArray();
    }

    private Doubt doubt(int number, IndexBits then) {
        TuneQuery query = queries.get(number);
        Costs.Bounds bounds = costs.bounds(query.text(), then);
        return new Doubt(number, query.weight() * bounds.least(), query.weight() * (bounds.most() - bounds.least()));
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
