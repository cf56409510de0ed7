package dev.underpin.report;

import dev.underpin.model.finding.Review;
import dev.underpin.model.finding.Severity;
import java.util.ArrayList;
import java.util.List;

/**
 * One severity's part of the bar; worst first, together 100 wide.
 *
 * @param start where it begins, 0 to 100
 * @param width at least a sliver, so that one blocker among thousands is seen
 */
record SeverityShare(String severity, long count, double start, double width) {

    private static final double SLIVER = 1.5;

    static List<SeverityShare> of(Review review) {
        List<SeverityShare> shares = new ArrayList<>();
        double all = 0;
        for (Severity severity : Severity.values()) {
            all += drawn(review, severity);
        }
        double start = 0;
        for (Severity severity : Severity.values()) {
            double width = all == 0 ? 0 : 100 * drawn(review, severity) / all;
            shares.add(new SeverityShare(severity.word(), review.count(severity), start, width));
            start += width;
        }
        return shares;
    }

    private static double drawn(Review review, Severity severity) {
        long count = review.count(severity);
        double percent = count == 0 ? 0 : 100.0 * count / review.findings().size();
        return count == 0 ? 0 : Math.max(SLIVER, percent);
    }

    String startText() {
        return String.format(java.util.Locale.ROOT, "%.2f", start);
    }

    String widthText() {
        return String.format(java.util.Locale.ROOT, "%.2f", width);
    }
}
