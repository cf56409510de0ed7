package dev.underpin.tune;

import java.util.Set;

/** Puts one index in another's place, as long as that makes it cheaper: an early choice may be a poor one beside later ones. */
final class Exchanges {

    /** They are looked for with no more questions than this. */
    private static final int MOST_CALLS = 450;

    private final CostBook book;
    private final Choices choices;
    private final CandidatePool pool;

    Exchanges(CostBook book, Choices choices, CandidatePool pool) {
        this.book = book;
        this.choices = choices;
        this.pool = pool;
    }

    /** @param noise less gain than this is none */
    Choice from(Choice start, long budget, double noise) {
        Choice at = start;
        int calls = book.calls();
        boolean better = true;
        while (better) {
            better = false;
            for (Candidate index : at.indexes()) {
                if (book.calls() >= calls + MOST_CALLS) {
                    return at;
                }
                Choice then = swapped(at, index, budget, noise);
                if (then.cost() < at.cost() - noise) {
                    at = then;
                    better = true;
                    break;
                }
            }
        }
        return at;
    }

    /** Without one of them, and with what its room can best be used for. */
    private Choice swapped(Choice at, Candidate index, long budget, double noise) {
        Choice without = choices.without(at, index);
        if (without.cost() <= at.cost()) {
            return without.bytes() <= budget ? without : at;
        }
        Choice best = at;
        for (Candidate other : pool.all()) {
            if (other.wish().table().equals(index.wish().table())
                    && !at.indexes().contains(other)
                    && choices.atLeast(without, Set.of(other)) < best.cost() - noise) {
                Choice then = choices.with(without, Set.of(other));
                if (then.bytes() <= budget && then.cost() < best.cost()) {
                    best = then;
                }
            }
        }
        return best;
    }
}
