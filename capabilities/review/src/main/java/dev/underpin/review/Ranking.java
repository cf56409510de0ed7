package dev.underpin.review;

import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.finding.Confidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Ranked;
import dev.underpin.model.finding.Severity;
import dev.underpin.model.snapshot.TableStatistics;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Orders findings by severity x reach x confidence. Reach grows with the rows of the table, its share of all writes and
 * the number of tables that refer to it; each factor is told.
 */
final class Ranking {

    private static final double MOST_REFERENCES = 10;

    private final ReviewContext context;
    private final double allWrites;

    Ranking(ReviewContext context) {
        this.context = context;
        this.allWrites = (double) context.statistics().tables().stream()
                .mapToLong(table -> Math.max(0, table.writes()))
                .sum();
    }

    List<Ranked> ranked(List<Finding> findings) {
        record Scored(double score, String reason, Finding finding) {}
        List<Scored> scored = findings.stream()
                .map(finding -> {
                    Reach reach = reach(finding.subject().owner());
                    double score = weight(finding.severity()) * reach.factor() * weight(finding.confidence());
                    return new Scored(score, reason(finding, reach), finding);
                })
                .sorted(Comparator.comparingDouble(Scored::score)
                        .reversed()
                        .thenComparing(s -> s.finding().severity())
                        .thenComparing(s -> s.finding().rule())
                        .thenComparing(s -> s.finding().subject()))
                .toList();
        List<Ranked> ranked = new ArrayList<>();
        for (Scored one : scored) {
            ranked.add(new Ranked(ranked.size() + 1, one.score(), one.reason(), one.finding()));
        }
        return ranked;
    }

    private record Reach(double factor, List<String> grounds) {}

    /** 1 for a table about which nothing is known; up to about 5 for the largest, busiest and most referred to. */
    private Reach reach(@org.jspecify.annotations.Nullable ObjectName owner) {
        List<String> grounds = new ArrayList<>();
        double factor = 1;
        Table table = owner == null ? null : context.relations().table(owner).orElse(null);
        if (table == null) {
            return new Reach(factor, grounds);
        }
        TableStatistics statistics = context.statistics(table).orElse(null);
        if (statistics != null && statistics.rows() > 0) {
            factor += Math.log10((double) statistics.rows()) / 3;
            grounds.add(Volume.count(statistics.rows()) + " rows");
            double share = allWrites == 0 ? 0 : (double) statistics.writes() / allWrites;
            if (share >= 0.01) {
                factor += share;
                grounds.add(Volume.percent(share) + " of all writes");
            }
        }
        int references = context.relations().referencing(table.name()).size();
        if (references > 0) {
            factor += Math.min(references, MOST_REFERENCES) / MOST_REFERENCES;
            grounds.add("referred to by " + references + (references == 1 ? " table" : " tables"));
        }
        return new Reach(factor, grounds);
    }

    private static String reason(Finding finding, Reach reach) {
        return finding.severity().word() + " (" + (int) weight(finding.severity()) + ") x reach "
                + String.format(Locale.ROOT, "%.1f", reach.factor())
                + (reach.grounds().isEmpty() ? "" : " (" + String.join(", ", reach.grounds()) + ")") + " x "
                + finding.confidence().word() + " ("
                + String.format(Locale.ROOT, "%.1f", weight(finding.confidence())) + ")";
    }

    private static double weight(Severity severity) {
        return switch (severity) {
            case BLOCKER -> 100;
            case HIGH -> 40;
            case MEDIUM -> 15;
            case LOW -> 5;
            case INFO -> 1;
        };
    }

    private static double weight(Confidence confidence) {
        return switch (confidence) {
            case CERTAIN -> 1.0;
            case LIKELY -> 0.7;
            case POSSIBLE -> 0.4;
        };
    }
}
