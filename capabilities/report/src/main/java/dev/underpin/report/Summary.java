package dev.underpin.report;

import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.catalog.TableKind;
import dev.underpin.model.finding.Review;
import dev.underpin.model.finding.Severity;
import dev.underpin.model.snapshot.Problem;
import dev.underpin.model.snapshot.Snapshot;
import dev.underpin.model.snapshot.TableStatistics;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The answer in a few sentences: what was looked at, what was found, what could not be looked at. */
public final class Summary {

    private Summary() {}

    /** {@code app (PostgreSQL 18.6): 46 tables, about 1,000,000 rows, 210 MB}. */
    public static String subject(Snapshot snapshot, String engineTitle) {
        var parts = new ArrayList<String>();
        long tables = snapshot.catalog()
                .tables()
                .filter(table -> !table.isPartition())
                .count();
        parts.add(number(tables) + (tables == 1 ? " table" : " tables"));
        // A partitioned table's rows are its partitions'.
        Set<ObjectName> partitioned = snapshot.catalog()
                .tables()
                .filter(table -> table.kind() == TableKind.PARTITIONED)
                .map(Table::name)
                .collect(Collectors.toSet());
        long rows = snapshot.statistics().tables().stream()
                .filter(table -> !partitioned.contains(table.table()))
                .mapToLong(TableStatistics::rows)
                .filter(count -> count > 0)
                .sum();
        if (rows > 0) {
            parts.add("about " + number(rows) + " rows");
        }
        if (snapshot.statistics().databaseBytes() > 0) {
            parts.add(snapshot.statistics().databaseBytes() / (1 << 20) + " MB");
        }
        String version = snapshot.catalog().version().replaceFirst(" .*", "");
        return snapshot.provenance().source() + " (" + engineTitle + " " + version + "): " + String.join(", ", parts);
    }

    /** {@code 1 blocker, 9 high, 14 medium, 12 low.} */
    public static String counts(Review review) {
        List<String> counts = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            if (review.count(severity) > 0) {
                counts.add(review.count(severity) + " " + severity.word());
            }
        }
        String silenced =
                review.silenced().isEmpty() ? "" : " " + review.silenced().size() + " silenced.";
        return (counts.isEmpty() ? "No findings" : String.join(", ", counts)) + "." + silenced;
    }

    /** How many rules looked, and why the others did not. */
    public static String coverage(Review review) {
        int all = review.rules().size();
        if (review.skipped().isEmpty()) {
            return "All " + all + " rules looked.";
        }
        String reasons = review.skipped().stream()
                .collect(Collectors.groupingBy(Review.Skipped::reason, java.util.TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining("; "));
        return (all - review.skipped().size()) + " of " + all + " rules looked (" + reasons + ").";
    }

    /** Statements that failed or were refused, as lines; empty where all ran. */
    public static List<String> problems(Snapshot snapshot, boolean everything) {
        var lines = new ArrayList<String>();
        for (Problem problem : snapshot.provenance().problems()) {
            if (problem.gravity() == Problem.Gravity.HARMLESS && !everything) {
                continue;
            }
            lines.add(problem.place() + ": " + problem.message()
                    + (problem.sqlState() == null ? "" : " [" + problem.sqlState() + "]"));
            lines.add("    " + problem.statement());
            if (problem.hint() != null) {
                lines.add("    Hint: " + problem.hint());
            }
            if (!problem.dependents().isEmpty()) {
                lines.add("    " + problem.dependents().size() + " later statements needed it:");
                problem.dependents().stream().limit(5).forEach(dependent -> lines.add("      " + dependent));
                if (problem.dependents().size() > 5) {
                    lines.add("      and " + (problem.dependents().size() - 5) + " more");
                }
            }
        }
        return lines;
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
