package dev.underpin.model.finding;

import java.util.List;

/**
 * The result of a review.
 *
 * @param findings in rank order
 * @param silenced findings that policy waived or that the baseline knows
 * @param skipped rules that could not look, each with the reason
 * @param rules the cards of all rules that were asked, by id
 */
public record Review(List<Ranked> findings, List<Silenced> silenced, List<Skipped> skipped, List<Card> rules) {

    /** A finding that is not reported, and why. */
    public record Silenced(Finding finding, Why why, String reason) {
        /** Who silenced it. */
        public enum Why {
            WAIVED,
            BASELINE,
            /** A comment in the file allows it. */
            COMMENT
        }
    }

    /** A rule that was not asked or could not look. */
    public record Skipped(String rule, String reason) {}

    public Review {
        findings = List.copyOf(findings);
        silenced = List.copyOf(silenced);
        skipped = List.copyOf(skipped);
        rules = List.copyOf(rules);
    }

    public long count(Severity severity) {
        return findings.stream()
                .filter(ranked -> ranked.finding().severity() == severity)
                .count();
    }

    /** Whether something is at least that bad. */
    public boolean reaches(Severity severity) {
        return findings.stream().anyMatch(ranked -> ranked.finding().severity().atLeast(severity));
    }
}
