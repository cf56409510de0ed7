package dev.underpin.report;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Review;
import java.util.List;
import java.util.Map;

/**
 * A rule that was asked, and what came of it.
 *
 * @param skipped why it could not look; empty where it looked
 */
record RuleCount(Card card, long findings, String skipped) {

    /** All rules that were asked, in the review's order. */
    static List<RuleCount> of(Review review) {
        Map<String, Long> counts = review.findings().stream()
                .collect(groupingBy(ranked -> ranked.finding().rule(), counting()));
        return review.rules().stream()
                .map(card -> new RuleCount(card, counts.getOrDefault(card.id(), 0L), skipped(card, review)))
                .toList();
    }

    private static String skipped(Card card, Review review) {
        return review.skipped().stream()
                .filter(one -> one.rule().equals(card.id()))
                .map(Review.Skipped::reason)
                .findFirst()
                .orElse("");
    }

    /** Addresses that a browser may be sent to. */
    List<String> links() {
        return card.links().stream().filter(link -> link.startsWith("https://")).toList();
    }
}
