package dev.underpin.tune;

import dev.underpin.engine.Phrasing;
import dev.underpin.engine.Twin;
import dev.underpin.model.catalog.ObjectName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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

    /** Exchanges are looked for with no more questions than this. */
    private static final int MOST_SWAP_CALLS = 300;

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

    /**
     * Something that can be added.
     *
     * @param gain what it brought when that was last seen; before it was, no less than what it can bring
     * @param seen in which round; -1 where never
     */
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
        Map<Set<Candidate>, Double> most = most();
        var offers =
                new PriorityQueue<>(Comparator.comparingDouble(Offer::worth).reversed());
        most.forEach((indexes, gain) -> offers.add(new Offer(indexes, gain, bytes(indexes), -1)));
        int round = 0;
        while (!offers.isEmpty()) {
            Offer best = offers.poll();
            if (best.seen() < round) {
                Offer again = offer(at, best.indexes(), round);
                if (again.gain() > before * WORTH_WHILE) {
                    offers.add(again);
                }
            } else if (at.bytes() + best.room() <= budget) {
                at = withoutUnused(with(at, best.indexes()));
                choices.add(at);
                round++;
            }
        }
        Choice best = improved(at, budget);
        if (!best.equals(at)) {
            choices.add(best);
        }
        return new Curve(before, choices, floor(), book.calls(), pool.refused());
    }

    /** What one of the queries costs with these. */
    public double cost(TuneQuery query, Set<Candidate> indexes) {
        return book.cost(query.text(), names(indexes));
    }

    /** Which of these one of the queries uses. */
    public boolean uses(TuneQuery query, Set<Candidate> indexes, Candidate index) {
        return book.used(query.text(), names(indexes)).contains(index.name());
    }

    /** What the whole costs with these. */
    public Choice choice(Set<Candidate> indexes) {
        Set<ObjectName> shown = names(indexes);
        double cost = 0;
        for (TuneQuery query : queries) {
            cost += query.weight() * book.cost(query.text(), shown);
        }
        for (Candidate index : indexes) {
            cost += upkeep.applyAsDouble(index);
        }
        return new Choice(indexes, bytes(indexes), cost);
    }

    /** What each of the offers can bring at most: all that its queries have of having everything there. */
    private Map<Set<Candidate>, Double> most() {
        Set<ObjectName> all = pool.candidates().stream().map(Candidate::name).collect(Collectors.toSet());
        Map<Candidate, Double> single = new LinkedHashMap<>();
        for (TuneQuery query : queries) {
            double gain = query.weight() * (book.cost(query.text(), Set.of()) - book.cost(query.text(), all));
            for (Candidate candidate : pool.candidates()) {
                if (book.isRelevant(query.text(), candidate.name())) {
                    single.merge(candidate, gain, Double::sum);
                }
            }
        }
        Map<Set<Candidate>, Double> most = new LinkedHashMap<>();
        single.forEach((candidate, gain) -> most.put(Set.of(candidate), gain));
        pool.bundles()
                .forEach(bundle -> most.put(
                        bundle,
                        bundle.stream()
                                .mapToDouble(candidate -> single.getOrDefault(candidate, 0.0))
                                .sum()));
        return most;
    }

    private Offer offer(Choice at, Set<Candidate> indexes, int round) {
        Choice then = with(at, indexes);
        return new Offer(indexes, at.cost() - then.cost(), then.bytes() - at.bytes(), round);
    }

    /** With these, and without what they are wider forms of. */
    private Choice with(Choice at, Set<Candidate> more) {
        Set<Candidate> all = new LinkedHashSet<>(at.indexes());
        all.addAll(more);
        Set<Candidate> prefixes = new HashSet<>();
        for (Candidate one : all) {
            if (all.stream().anyMatch(one::isPrefixOf)) {
                prefixes.add(one);
            }
        }
        all.removeAll(prefixes);
        return choice(all);
    }

    private static Set<ObjectName> names(Set<Candidate> indexes) {
        return indexes.stream().map(Candidate::name).collect(Collectors.toSet());
    }

    private static long bytes(Set<Candidate> indexes) {
        return indexes.stream().mapToLong(Candidate::bytes).sum();
    }

    /** What no plan uses any more, now that others are there. */
    private Choice withoutUnused(Choice full) {
        Set<ObjectName> shown = names(full.indexes());
        Set<ObjectName> used = new HashSet<>();
        queries.forEach(query -> used.addAll(book.used(query.text(), shown)));
        Set<Candidate> rest = new LinkedHashSet<>(full.indexes());
        rest.removeIf(index -> !used.contains(index.name()));
        return choice(rest);
    }

    /** One for another, as long as that makes it cheaper: an early choice may be a poor one beside later ones. */
    private Choice improved(Choice from, long budget) {
        Choice at = from;
        int calls = book.calls();
        boolean better = true;
        while (better && book.calls() < calls + MOST_SWAP_CALLS) {
            better = false;
            for (Candidate index : at.indexes()) {
                Choice then = swapped(at, index, budget);
                if (then.cost() < at.cost() * (1 - WORTH_WHILE)) {
                    at = then;
                    better = true;
                    break;
                }
            }
        }
        return at;
    }

    /** Without one of them, and with what its room can best be used for. */
    private Choice swapped(Choice at, Candidate index, long budget) {
        Set<Candidate> rest = new LinkedHashSet<>(at.indexes());
        rest.remove(index);
        Choice best = choice(rest);
        if (best.cost() <= at.cost()) {
            return best;
        }
        Choice without = best;
        for (Candidate other : pool.candidates()) {
            if (other.wish().table().equals(index.wish().table())
                    && !at.indexes().contains(other)) {
                Choice then = with(without, Set.of(other));
                if (then.bytes() <= budget && then.cost() < best.cost()) {
                    best = then;
                }
            }
        }
        return best;
    }

    /** Each query with everything there. */
    private double floor() {
        Set<ObjectName> all = pool.candidates().stream().map(Candidate::name).collect(Collectors.toSet());
        return queries.stream()
                .mapToDouble(query -> query.weight() * book.cost(query.text(), all))
                .sum();
    }
}
