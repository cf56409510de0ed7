package dev.underpin.tune;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Always the one comes, or the few that only pay together, that bring most for their room, with what they make superfluous. What an index brought
 * when it was looked at last is taken for the most that it may bring now, so that few have to be looked at again.
 */
final class Greedy {

    private final List<TuneQuery> queries;
    private final CostBook book;
    private final Choices choices;
    private final CandidatePool pool;

    Greedy(List<TuneQuery> queries, CostBook book, Choices choices, CandidatePool pool) {
        this.queries = queries;
        this.book = book;
        this.choices = choices;
        this.pool = pool;
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
     * What pays of all that has been thought of.
     *
     * @param budget bytes more than today that may not be exceeded
     * @param noise less gain than this is none
     * @param steps told of each
     */
    Choice from(Choice start, long budget, double noise, Consumer<Choice> steps) {
        Choice at = start;
        var offers =
                new PriorityQueue<>(Comparator.comparingDouble(Offer::worth).reversed());
        most().forEach((indexes, gain) -> offers.add(new Offer(indexes, gain, Choices.bytes(indexes), -1)));
        int round = 0;
        while (!offers.isEmpty()) {
            Offer best = offers.poll();
            if (best.seen() < round) {
                Offer again = again(at, best, offers.peek(), round);
                if (again.gain() > noise) {
                    offers.add(again);
                }
            } else if (at.bytes() + best.room() <= budget) {
                at = choices.withoutUnused(choices.with(at, best.indexes()));
                steps.accept(at);
                round++;
            }
        }
        return at;
    }

    /** What each of the offers can bring at most: all that its queries have of having everything there. */
    private Map<Set<Candidate>, Double> most() {
        Choice all = choices.of(pool.all(), Set.of());
        Choice today = choices.of(Set.of(), Set.of());
        Map<Candidate, Double> single = new LinkedHashMap<>();
        for (TuneQuery query : queries) {
            double gain = query.weight() * (choices.cost(query, today) - choices.cost(query, all));
            for (Candidate candidate : pool.all()) {
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

    /** The planner is asked only where it could say that this one is the best. */
    private Offer again(Choice at, Offer offer, @Nullable Offer next, int round) {
        double most = at.cost() - choices.atLeast(at, offer.indexes());
        var unasked = new Offer(offer.indexes(), most, offer.room(), -1);
        if (most < offer.gain() && (most <= 0 || next != null && unasked.worth() < next.worth())) {
            return unasked;
        }
        Choice then = choices.with(at, offer.indexes());
        return new Offer(offer.indexes(), at.cost() - then.cost(), then.bytes() - at.bytes(), round);
    }
}
