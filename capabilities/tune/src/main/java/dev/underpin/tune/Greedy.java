package dev.underpin.tune;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Always the one comes, or the few that only pay together, that bring most for their room, with what they make superfluous. What an index brought
 * when it was looked at last is taken for the most that it may bring now, so that few have to be looked at again.
 */
final class Greedy {

    private final Choices choices;
    private final CandidatePool pool;

    Greedy(Choices choices, CandidatePool pool) {
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
        offers(start).filter(offer -> offer.gain() > noise).forEach(offers::add);
        Beside beside = choices.beside(at);
        int round = 0;
        while (!offers.isEmpty()) {
            Offer best = offers.poll();
            if (best.seen() < round) {
                Offer again = again(at, beside, best, offers.peek(), noise, round);
                if (again.gain() > noise) {
                    offers.add(again);
                }
            } else if (at.bytes() + best.room() <= budget) {
                at = choices.withoutUnused(choices.with(at, best.indexes()));
                beside = choices.beside(at);
                steps.accept(at);
                round++;
            }
        }
        return at;
    }

    /** All that can come, each for what it can bring at most. */
    private Stream<Offer> offers(Choice start) {
        Beside beside = choices.beside(start);
        return pool.offers().stream()
                .map(indexes -> new Offer(indexes, start.cost() - beside.atLeast(indexes), Choices.bytes(indexes), -1));
    }

    /** The planner is asked only while it could say that this one is the best. Of two just as good, one must be looked at in the end. */
    private Offer again(Choice at, Beside beside, Offer offer, @Nullable Offer next, double noise, int round) {
        double wanted = next == null ? noise : Math.max(noise, next.worth() * Math.max(offer.room(), 1));
        double most = at.cost() - beside.atLeast(offer.indexes(), at.cost() - wanted);
        if (most < wanted && most < offer.gain()) {
            return new Offer(offer.indexes(), most, offer.room(), -1);
        }
        Choice then = choices.with(at, offer.indexes());
        return new Offer(offer.indexes(), at.cost() - then.cost(), then.bytes() - at.bytes(), round);
    }
}
