package dev.underpin.tune;

import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * Begins with all that plans use when everything is there, and takes away what is missed the least for its room: what pays only together is there
 * together. What was missed once is taken for the least that it may be missed now, so that few have to be looked at again.
 */
record Thinning(Choices choices) {

    /**
     * Something that can go.
     *
     * @param worth what it brings for each byte
     * @param of the choice that it was looked at with
     */
    private record Loss(Candidate index, double worth, Choice of) {}

    /** What is left when it fits, and nothing in it is for nothing. */
    Choice from(Choice everything, long budget) {
        Choice at = choices.withoutUnused(everything);
        var losses = new PriorityQueue<>(Comparator.comparingDouble(Loss::worth));
        for (Candidate index : at.indexes()) {
            losses.add(loss(at, index));
        }
        while (!losses.isEmpty() && (at.bytes() > budget || losses.peek().worth() <= 0)) {
            Loss least = losses.poll();
            if (!at.indexes().contains(least.index())) {
                continue;
            }
            if (least.of().equals(at)) {
                at = choices.withoutUnused(choices.without(at, least.index()));
            } else {
                losses.add(loss(at, least.index()));
            }
        }
        return at;
    }

    private Loss loss(Choice at, Candidate index) {
        Choice less = choices.without(at, index);
        return new Loss(index, (less.cost() - at.cost()) / Math.max(1, at.bytes() - less.bytes()), at);
    }
}
