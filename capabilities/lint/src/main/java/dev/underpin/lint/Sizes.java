package dev.underpin.lint;

import dev.underpin.model.finding.Severity;
import dev.underpin.model.snapshot.TableStatistics;
import java.util.Locale;

/** What the size of a table makes of a statement: how bad it is, and how long it takes. */
public final class Sizes {

    private static final long SMALL = 10_000;
    private static final long MIDDLING = 1_000_000;
    private static final long HUGE = 100_000_000;
    private static final String[] UNITS = {"bytes", "kB", "MB", "GB", "TB"};

    /** Work whose duration grows with the table. */
    public enum Work {
        SCAN("reading", 50_000_000, 1_000_000_000),
        INDEX("building an index over", 15_000_000, 150_000_000),
        REWRITE("rewriting", 10_000_000, 100_000_000);

        private final String words;
        /** Bytes a second on a busy server with network storage. */
        private final long slow;
        /** Bytes a second on an idle one with local disks. */
        private final long fast;

        Work(String words, long slow, long fast) {
            this.words = words;
            this.slow = slow;
            this.fast = fast;
        }
    }

    private Sizes() {}

    /** Small tables are done before anybody notices; on huge ones everything is worse. */
    static Severity severity(TableStatistics size, Severity usual) {
        if (size.rows() < 0) {
            return usual;
        }
        if (size.rows() < SMALL) {
            return weaker(usual, Severity.LOW);
        }
        if (size.rows() < MIDDLING) {
            return weaker(usual, Severity.MEDIUM);
        }
        return size.rows() >= HUGE ? worse(usual) : usual;
    }

    private static Severity worse(Severity severity) {
        return switch (severity) {
            case BLOCKER, HIGH -> Severity.BLOCKER;
            case MEDIUM -> Severity.HIGH;
            case LOW -> Severity.MEDIUM;
            case INFO -> Severity.LOW;
        };
    }

    private static Severity weaker(Severity one, Severity other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    /** {@code orders holds about 1,200,000 rows in 340 MB.} */
    static String text(String table, TableStatistics size) {
        return table + " holds about " + String.format(Locale.ROOT, "%,d", Math.max(0, size.rows())) + " rows in "
                + bytes(size.totalBytes()) + ".";
    }

    /** {@code rewriting 12 GB of orders: 2 to 20 minutes, at 10 to 100 MB a second}. */
    static String duration(String table, TableStatistics size, Work work) {
        long bytes = work == Work.REWRITE ? size.totalBytes() : size.bytes();
        return work.words + " " + bytes(bytes) + " of " + table + ": "
                + span((double) bytes / work.fast, (double) bytes / work.slow) + ", at " + work.slow / 1_000_000
                + " to "
                + work.fast / 1_000_000 + " MB a second";
    }

    private static String span(double from, double to) {
        if (to < 1) {
            return "less than a second";
        }
        return to < 120
                ? whole(from) + " to " + whole(to) + " seconds"
                : to < 7_200
                        ? whole(from / 60) + " to " + whole(to / 60) + " minutes"
                        : whole(from / 3_600) + " to " + whole(to / 3_600) + " hours";
    }

    private static String whole(double number) {
        return number < 1 ? "under 1" : String.format(Locale.ROOT, "%.0f", number);
    }

    private static String bytes(long number) {
        double value = Math.max(0, number);
        int unit = 0;
        while (value >= 1024 && unit < UNITS.length - 1) {
            value /= 1024;
            unit++;
        }
        return String.format(Locale.ROOT, value < 10 && unit > 0 ? "%.1f %s" : "%.0f %s", value, UNITS[unit]);
    }
}
