package dev.underpin.tune;

import java.util.List;
import java.util.Set;
import java.util.function.IntSupplier;

/** Puts one index, or a few, in another's place, as long as that makes it cheaper: an early choice may be a poor one beside later ones. */
final class Exchanges {

    private final Choices choices;
    private final CandidatePool pool;
    private final IntSupplier calls;

    /** @param calls how often the planner was asked so far */
    Exchanges(Choices choices, CandidatePool pool, IntSupplier calls) {
        this.choices = choices;
        this.pool = pool;
        this.calls = calls;
    }

    /**
     * The best that is found.
     *
     * @param noise less gain than this is none
     * @param most calls after which nothing more is looked for
     */
    Choice from(Choice start, long budget, double noise, int most) {
        Choice at = start;
        Choice former;
        do {
            former = at;
            for (Candidate index : List.copyOf(at.indexes())) {
                if (at.indexes().contains(index) && calls.getAsInt() < most) {
                    at = exchanged(at, index, budget, noise, most);
                }
            }
        } while (at.cost() < former.cost() - noise);
        return at;
    }

    /** Without one of them, and with what its room can best be used for. */
    private Choice exchanged(Choice at, Candidate index, long budget, double noise, int most) {
        Choice without = choices.without(at, index);
        if (without.cost() <= at.cost()) {
            return without.bytes() <= budget ? without : at;
        }
        Choice best = at;
        double limit = at.cost() - noise;
        for (Set<Candidate> offer : pool.offers()) {
            if (calls.getAsInt() < most
                    && offer.stream().anyMatch(index::isBeside)
                    && !at.indexes().containsAll(offer)
                    && choices.atLeast(without, offer, limit) < limit) {
                Choice then = choices.with(without, offer);
                if (then.bytes() <= budget && then.cost() < limit) {
                    best = then;
                    limit = then.cost();
                }
            }
        }
        return best;
    }
}
