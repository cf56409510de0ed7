package dev.underpin.report;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Numbers and moments as people read them; -1 (unknown) is a dash. */
final class Figures {

    private static final DateTimeFormatter DAY = formatter("uuuu-MM-dd");
    private static final DateTimeFormatter MINUTE = formatter("HH:mm 'UTC'");
    private static final String UNKNOWN = "–";

    private Figures() {}

    /** {@code 12,345}. */
    static String count(long count) {
        return count < 0 ? UNKNOWN : String.format(Locale.ROOT, "%,d", count);
    }

    /** {@code 940}, {@code 12.3 k}, {@code 4.1 M}, {@code 2.0 G}. */
    static String rounded(long count) {
        return count < 1000 ? count(count) : scaled(count, 1000, " ", "kMGT");
    }

    /** {@code 940 B}, {@code 12.3 kB}, {@code 4.1 MB}, {@code 2.0 GB}; a kB is 1024 bytes, as servers count. */
    static String bytes(long bytes) {
        if (bytes < 0) {
            return UNKNOWN;
        }
        return bytes < 1024 ? bytes + " B" : scaled(bytes, 1024, " ", "kMGTP") + "B";
    }

    /** {@code 0.4 ms}, {@code 38 ms}, {@code 3,412 ms}, {@code 41 s}, {@code 12 min}. */
    static String milliseconds(double milliseconds) {
        if (milliseconds >= 9_999.5) {
            return PlanText.seconds(Math.round(milliseconds / 1_000));
        }
        return String.format(Locale.ROOT, milliseconds < 9.95 ? "%.1f ms" : "%,.0f ms", milliseconds);
    }

    /** {@code 2026-11-23}, in UTC. */
    static String day(Instant moment) {
        return DAY.format(moment);
    }

    /** {@code 01:12 UTC}. */
    static String minute(Instant moment) {
        return MINUTE.format(moment);
    }

    /** {@code 34 days before it was read}. */
    static String days(long days) {
        return days + (days == 1 ? " day" : " days") + " before it was read";
    }

    private static DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZoneOffset.UTC);
    }

    private static String scaled(long number, int step, String space, String units) {
        double value = (double) number / step;
        int unit = 0;
        while (value >= step - 0.5 && unit < units.length() - 1) {
            value /= step;
            unit++;
        }
        return String.format(Locale.ROOT, value < 99.95 ? "%.1f" : "%.0f", value) + space + units.charAt(unit);
    }
}
