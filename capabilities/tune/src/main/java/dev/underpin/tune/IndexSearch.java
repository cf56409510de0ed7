package dev.underpin.tune;

import dev.underpin.engine.Phrasing;
import dev.underpin.engine.Twin;
import dev.underpin.model.catalog.ObjectName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * Chooses indexes for a whole workload: always the one, or the few that only pay together, that bring most for their room. What an index
 * brought when it was looked at last is taken for the most that it may bring now, so that few have to be looked at again.
 */
public final class IndexSearch {

    /** Less than this share of what the workload costs is noise. */
    private static final double WORTH_WHILE = 1e-4;

    private final List<TuneQuery> queries;
    private final CostBook book;
    private final CandidatePool pool;
    private final ToDoubleFunction<Candidate> upkeep;

    /** @param upkeep what keeping an index up costs over the workload's time, in the units of its cost */
    public IndexSearch(
            Twin twin,
            Phrasing phrasing,
            List<TuneQuery> queries,
            Set<IndexKind> kinds,
            ToDoubleFunction<Candidate> upkeep) {
        this.queries = List.copyOf(queries);
        this.upkeep = upkeep;
        this.book = new CostBook(twin);
        this.pool = CandidatePool.of(twin, phrasing, book, queries, kinds);
    }

    /** Something that can be added, and what it brought when that was last seen. */
    private record Offer(Set<Candidate> indexes, double gain, long room, int seen) {
        private double worth() {
            return gain / Math.max(room, 1);
        }
    }

    /**
     * All that pays, in the order in which it pays most.
     *
     * @param budget bytes that may not be exceeded
     */
    public Curve curve(long budget) {
        Choice at = choice(Set.of());
        double before = at.cost();
        var choices = new ArrayList<Choice>(List.of(at));
        var offers =
                new PriorityQueue<>(Comparator.comparingDouble(Offer::worth).reversed());
        for (Set<Candidate> indexes : offered()) {
            offers.add(offer(at, indexes, 0));
        }
        int round = 0;
        while (!offers.isEmpty()) {
            Offer best = offers.poll();
            if (best.seen() < round) {
                Offer again = offer(at, best.indexes(), round);
                if (again.gain() > before * WORTH_WHILE) {
                    offers.add(again);
                }
            } else if (best.gain() > before * WORTH_WHILE && at.bytes() + best.room() <= budget) {
                at = slim(with(at, best.indexes()), budget);
                choices.add(at);
                round++;
            }
        }
        choices.add(improved(at, budget));
        return new Curve(before, choices, floor(), book.calls(), pool.refused());
    }

    private Set<Set<Candidate>> offered() {
        var all = new LinkedHashSet<Set<Candidate>>();
        pool.candidates().forEach(candidate -> all.add(Set.of(candidate)));
        all.addAll(pool.bundles());
        return all;
    }

    private Offer offer(Choice at, Set<Candidate> indexes, int round) {
        Choice then = with(at, indexes);
        return new Offer(indexes, at.cost() - then.cost(), then.bytes() - at.bytes(), round);
    }

    /** With these, and without what they are wider forms of. */
    private Choice with(Choice at, Set<Candidate> more) {
        Set<Candidate> all = new LinkedHashSet<>(at.indexes());
        all.addAll(more);
        all.removeIf(one -> all.stream().anyMatch(one::isPrefixOf));
        return choice(all);
    }

    private Choice choice(Set<Candidate> indexes) {
        Set<ObjectName> shown = indexes.stream().map(Candidate::name).collect(Collectors.toSet());
        double cost = 0;
        for (TuneQuery query : queries) {
            cost += query.weight() * book.cost(query.text(), shown);
        }
        for (Candidate index : indexes) {
            cost += upkeep.applyAsDouble(index);
        }
        return new Choice(indexes, indexes.stream().mapToLong(Candidate::bytes).sum(), cost);
    }

    /** Without what nothing is lost by, now that others are there. */
    private Choice slim(Choice full, long budget) {
        Choice at = full;
        for (Candidate index : full.indexes()) {
            Set<Candidate> rest = new HashSet<>(at.indexes());
            rest.remove(index);
            Choice without = choice(rest);
            if (without.cost() <= at.cost() * (1 + WORTH_WHILE / 10)) {
                at = without;
            }
        }
        return at.bytes() <= budget ? at : full;
    }

    /** One for another, as long as that makes it cheaper. */
    private Choice improved(Choice from, long budget) {
        Choice at = from;
        boolean better = true;
        while (better) {
            better = false;
            for (Candidate index : at.indexes()) {
                Set<Candidate> rest = new HashSet<>(at.indexes());
                rest.remove(index);
                Choice without = choice(rest);
                for (Candidate other : pool.candidates()) {
                    Choice then = with(without, Set.of(other));
                    if (then.bytes() <= budget && then.cost() < at.cost() * (1 - WORTH_WHILE)) {
                        at = then;
                        better = true;
                        break;
                    }
                }
                if (better) {
                    break;
                }
            }
        }
        return at;
    }

    /** Each query with everything there. */
    private double floor() {
        Set<ObjectName> all = pool.candidates().stream().map(Candidate::name).collect(Collectors.toSet());
        return queries.stream()
                .mapToDouble(query -> query.weight() * book.cost(query.text(), all))
                .sum();
    }
}
