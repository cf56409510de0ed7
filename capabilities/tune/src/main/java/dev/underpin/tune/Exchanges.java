package dev.underpin.tune;

import java.util.List;
import java.util.Set;
import java.util.function.IntSupplier;

/** Puts one index, or a few, in another's place, as long as that makes it cheaper: an early choice may be a poor one beside later ones. */
final class Exchanges {

    /** So many calls that bring nothing are followed by no more. */
    private static final int IN_VAIN = 100;

    private final Choices choices;
    private final CandidatePool pool;
    private final IntSupplier calls;
    private final int most;
    private int until;

    /**
     * Looked for among what was thought of.
     *
     * @param calls how often the planner was asked so far
     * @param most calls after which nothing more is looked for
     */
    Exchanges(Choices choices, CandidatePool pool, IntSupplier calls, int most) {
        this.choices = choices;
        this.pool = pool;
        this.calls = calls;
        this.most = calls.getAsInt() + most;
        this.until = calls.getAsInt() + IN_VAIN;
    }

    /**
     * The best that is found.
     *
     * @param noise less gain than this is none
     */
    Choice from(Choice start, long budget, double noise) {
        Choice at = start;
        Choice former;
        do {
            former = at;
            for (Candidate index : List.copyOf(at.indexes())) {
                if (at.indexes().contains(index) && isPatient()) {
                    at = exchanged(at, index, budget, noise);
                }
            }
        } while (at.cost() < former.cost() - noise);
        return at;
    }

    private boolean isPatient() {
        return calls.getAsInt() < Math.min(most, until);
    }

    /** Without one of them, and with what its room can best be used for. */
    private Choice exchanged(Choice at, Candidate index, long budget, double noise) {
        Choice without = choices.without(at, index);
        if (without.cost() <= at.cost()) {
            return without.bytes() <= budget ? without : at;
        }
        Choice best = at;
        double limit = at.cost() - noise;
        Beside beside = choices.beside(without);
        for (Set<Candidate> offer : pool.offers()) {
            if (isPatient()
                    && offer.stream().anyMatch(index::isBeside)
                    && !at.indexes().containsAll(offer)
                    && beside.atLeast(offer, limit) < limit) {
                Choice then = choices.with(without, offer);
                if (then.bytes() <= budget && then.cost() < limit) {
                    best = then;
                    limit = then.cost();
                    until = calls.getAsInt() + IN_VAIN;
                }
            }
        }
        return best;
    }
}
