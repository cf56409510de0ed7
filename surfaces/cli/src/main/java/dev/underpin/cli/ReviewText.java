package dev.underpin.cli;

import dev.underpin.app.Underpin;
import dev.underpin.model.finding.Ranked;
import dev.underpin.model.finding.Review;
import dev.underpin.report.Style;
import dev.underpin.report.Summary;
import dev.underpin.report.TextReport;
import java.util.ArrayList;
import java.util.List;

/** A review on a terminal: three lines that answer, then what could not be read, then the findings. */
final class ReviewText {

    private final Style style;

    ReviewText(Style style) {
        this.style = style;
    }

    /** @param limit findings to print; 0 for all */
    String of(Underpin.Reviewed reviewed, int limit) {
        var lines = new ArrayList<String>();
        Review review = reviewed.review();
        lines.add(style.strong(Summary.subject(reviewed.snapshot(), reviewed.engineTitle())));
        lines.add(Summary.counts(review) + first(review));
        lines.add(style.faint(Summary.coverage(review)));
        List<String> problems = Summary.problems(reviewed.snapshot(), false);
        if (!problems.isEmpty()) {
            lines.add("");
            lines.add(style.strong("Not run:"));
            lines.addAll(problems);
        }
        reviewed.snapshot().provenance().unseen().forEach(unseen -> lines.add(style.faint(unseen)));
        var report = new TextReport(style);
        List<Ranked> shown = limit > 0 ? review.findings().stream().limit(limit).toList() : review.findings();
        for (Ranked finding : shown) {
            lines.add("");
            lines.addAll(report.block(finding));
        }
        if (shown.size() < review.findings().size()) {
            lines.add("");
            lines.add((review.findings().size() - shown.size()) + " more.");
        }
        return String.join("\n", lines) + "\n";
    }

    private static String first(Review review) {
        return review.findings().isEmpty()
                ? ""
                : " First: " + review.findings().getFirst().finding().message();
    }
}
