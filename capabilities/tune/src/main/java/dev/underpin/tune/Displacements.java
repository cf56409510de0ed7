package dev.underpin.tune;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/** Makes room for what pays more by what is worth the least for its room. */
record Displacements(Choices choices, CandidatePool pool) {

    /** @param noise less gain than this is none */
    Choice from(Choice start, long budget, double noise) {
        Choice at = start;
        Beside beside = choices.beside(at);
        for (Set<Candidate> offer : pool.offers()) {
            double limit = at.cost() - noise;
            if (!at.indexes().containsAll(offer) && beside.atLeast(offer, limit) < limit) {
                Choice then = with(at, offer, budget, limit);
                beside = then.equals(at) ? beside : choices.beside(then);
                at = then;
            }
        }
        return at;
    }

    private Choice with(Choice at, Set<Candidate> offer, long budget, double limit) {
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
        return choice.indexes().stream()
                .filter(index -> !kept.contains(index))
                .map(index -> choices.without(choice, index))
                .filter(less -> less.bytes() < choice.bytes())
                .min(Comparator.comparingDouble(
                        less -> (less.cost() - choice.cost()) / (choice.bytes() - less.bytes())));
    }
}
