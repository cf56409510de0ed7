package dev.underpin.tune;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntSupplier;

/**
 * Puts one index in another's place, or some in the room of those that are worth less, as long as that makes it cheaper: an early choice may be a poor one
 * beside later ones.
 */
final class Exchanges {

    /** They are looked for with no more questions than this. */
    private static final int MOST_CALLS = 450;

    private final Choices choices;
    private final CandidatePool pool;
    private final IntSupplier calls;

    /** @param calls how often the planner was asked so far */
    Exchanges(Choices choices, CandidatePool pool, IntSupplier calls) {
        this.choices = choices;
        this.pool = pool;
        this.calls = calls;
    }

    /** @param noise less gain than this is none */
    Choice from(Choice start, long budget, double noise) {
        int most = calls.getAsInt() + MOST_CALLS;
        Choice at = start;
        Choice former;
        do {
            former = at;
            for (Candidate index : List.copyOf(at.indexes())) {
                if (at.indexes().contains(index) && calls.getAsInt() < most) {
                    at = swapped(at, index, budget, noise);
                }
            }
            for (Set<Candidate> offer : pool.offers()) {
                if (calls.getAsInt() < most) {
                    at = squeezed(at, offer, budget, noise);
                }
            }
        } while (at.cost() < former.cost() - noise);
        return at;
    }

    /** Without one of them, and with what its room can best be used for. */
    private Choice swapped(Choice at, Candidate index, long budget, double noise) {
        Choice without = choices.without(at, index);
        if (without.cost() <= at.cost()) {
            return without.bytes() <= budget ? without : at;
        }
        Choice best = at;
        double limit = at.cost() - noise;
        for (Set<Candidate> offer : pool.offers()) {
            boolean fits = without.bytes() + Choices.bytes(offer) <= budget || offer.size() > 1;
            if (fits && !at.indexes().containsAll(offer) && choices.atLeast(without, offer, limit) < limit) {
                Choice then = choices.with(without, offer);
                if (then.bytes() <= budget && then.cost() < limit) {
                    best = then;
                    limit = then.cost();
                }
            }
        }
        return best;
    }

    /** With some more, and without what is worth the least for its room, until they fit. */
    private Choice squeezed(Choice at, Set<Candidate> offer, long budget, double noise) {
        double limit = at.cost() - noise;
        if (at.indexes().containsAll(offer) || choices.atLeast(at, offer, limit) >= limit) {
            return at;
        }
        Choice then = choices.with(at, offer);
        while (then.bytes() > budget && then.cost() < limit) {
            Optional<Choice> less = less(then, offer);
            if (less.isEmpty()) {
                return at;
            }
            then = less.get();
        }
        return then.cost() < limit ? choices.withoutUnused(then) : at;
    }

    private Optional<Choice> less(Choice choice, Set<Candidate> kept) {
        List<Choice> without = new ArrayList<>();
        for (Candidate index : choice.indexes()) {
            if (!kept.contains(index)) {
                without.add(choices.without(choice, index));
            }
        }
        return without.stream()
                .filter(less -> less.bytes() < choice.bytes())
                .min(Comparator.comparingDouble(
                        less -> (less.cost() - choice.cost()) / (choice.bytes() - less.bytes())));
    }
}
