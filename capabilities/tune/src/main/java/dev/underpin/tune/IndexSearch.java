package dev.underpin.tune;

import dev.underpin.engine.Phrasing;
import dev.underpin.engine.Twin;
import dev.underpin.model.catalog.ObjectName;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Chooses indexes for a whole workload: what nothing misses goes; then always the one comes, or the few that only pay together, that bring most for
 * their room, with what they make superfluous. What an index brought when it was looked at last is taken for the most that it may bring
 * now, so that few have to be looked at again.
 */
public final class IndexSearch {

    /** Less than this share of what the workload costs is noise. */
    private static final double WORTH_WHILE = 1e-4;

    /** Exchanges are looked for with no more questions than this. */
    private static final int MOST_SWAP_CALLS = 300;

    private final Twin twin;
    private final Phrasing phrasing;
    private final List<TuneQuery> queries;
    private final StandingIndexes standing;
    private final CostBook book;
    private final CandidatePool pool;
    private final Choices choices;

    public IndexSearch(
            Twin twin,
            Phrasing phrasing,
            List<TuneQuery> queries,
            Set<IndexKind> kinds,
            StandingIndexes standing,
            Upkeep upkeep) {
        this.twin = twin;
        this.phrasing = phrasing;
        this.queries = List.copyOf(queries);
        this.standing = standing;
        this.book = new CostBook(twin, standing);
        this.pool = CandidatePool.of(twin, phrasing, book, queries, kinds, standing);
        this.choices = new Choices(book, this.queries, standing, upkeep);
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
     * @param budget bytes more than today that may not be exceeded
     */
    public Curve curve(long budget) {
        return curve(budget, choice -> {});
    }

    /**
     * The same.
     *
     * @param meanwhile told of each step when it is made
     */
    public Curve curve(long budget, Consumer<Choice> meanwhile) {
        var steps = new Steps(today(), meanwhile);
        Choice at = steps.put(choices.lean(today()));
        double before = today().cost();
        var offers =
                new PriorityQueue<>(Comparator.comparingDouble(Offer::worth).reversed());
        most().forEach((indexes, gain) -> offers.add(new Offer(indexes, gain, Choices.bytes(indexes), -1)));
        int round = 0;
        while (!offers.isEmpty()) {
            Offer best = offers.poll();
            if (best.seen() < round) {
                Offer again = offer(at, best.indexes(), round);
                if (again.gain() > before * WORTH_WHILE) {
                    offers.add(again);
                }
            } else if (at.bytes() + best.room() <= budget) {
                at = steps.put(choices.withoutUnused(choices.with(at, best.indexes())));
                round++;
            }
        }
        at = steps.put(improved(at, budget));
        at = steps.put(merged(at, budget));
        steps.put(fitting(new Proof(book, queries, choices).proven(choices.lean(at)), budget));
        return new Curve(
                before,
                steps.made(),
                choices.floor(new LinkedHashSet<>(pool.candidates())),
                book.calls(),
                pool.refused());
    }

    /** What stays after all takes its room: then what came last, and pays least, does not come. */
    private Choice fitting(Choice proven, long budget) {
        Choice at = proven;
        while (at.bytes() > budget && !at.indexes().isEmpty()) {
            at = choices.without(at, List.copyOf(at.indexes()).getLast());
        }
        return at;
    }

    /** The database as it is. */
    public Choice today() {
        return choices.of(Set.of(), Set.of());
    }

    /** What one of the queries costs then. */
    public double cost(TuneQuery query, Choice choice) {
        return book.cost(query.text(), choices.seen(choice.indexes(), choice.dropped()));
    }

    /** Whether one of the queries uses this then. */
    public boolean uses(TuneQuery query, Choice choice, ObjectName index) {
        return book.used(query.text(), choices.seen(choice.indexes(), choice.dropped()))
                .contains(index);
    }

    /** The same without one that was to come, and with what only it made superfluous. */
    public Choice without(Choice choice, Candidate index) {
        return choices.without(choice, index);
    }

    /** The same with one that was to go. */
    public Choice keeping(Choice choice, Standing index) {
        return choices.keeping(choice, index);
    }

    /** With everything that was thought of. */
    Choice everything() {
        return choices.of(new LinkedHashSet<>(pool.candidates()), Set.of());
    }

    CandidatePool pool() {
        return pool;
    }

    /** What each of the offers can bring at most: all that its queries have of having everything there. */
    private Map<Set<Candidate>, Double> most() {
        Choice all = everything();
        Choice today = today();
        Map<Candidate, Double> single = new LinkedHashMap<>();
        for (TuneQuery query : queries) {
            double gain = query.weight() * (cost(query, today) - cost(query, all));
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
        Choice then = choices.with(at, indexes);
        return new Offer(indexes, at.cost() - then.cost(), then.bytes() - at.bytes(), round);
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
        Choice without = choices.without(at, index);
        if (without.cost() <= at.cost()) {
            return without.bytes() <= budget ? without : at;
        }
        Choice best = at;
        for (Candidate other : pool.candidates()) {
            if (other.wish().table().equals(index.wish().table())
                    && !at.indexes().contains(other)) {
                Choice then = choices.with(without, Set.of(other));
                if (then.bytes() <= budget && then.cost() < best.cost()) {
                    best = then;
                }
            }
        }
        return best;
    }

    /** One for two, where that takes less room and no query misses either. */
    private Choice merged(Choice from, long budget) {
        Choice at = from;
        Set<ObjectName> tried = new HashSet<>();
        for (Candidate merger : Mergers.of(twin, phrasing, at, standing)) {
            if (tried.add(merger.name())) {
                queries.stream()
                        .filter(query -> query.scans().stream().anyMatch(merger::isOf))
                        .forEach(query -> book.relevant(query.text(), Set.of(merger.name())));
                Choice then = choices.with(at, Set.of(merger));
                if (then.bytes() < at.bytes()
                        && then.bytes() <= budget
                        && then.cost() <= at.cost() * (1 + WORTH_WHILE)) {
                    at = then;
                }
            }
        }
        return at;
    }
}
