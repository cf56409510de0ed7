package dev.underpin.review;

import dev.underpin.model.snapshot.TableStatistics;
import java.util.Locale;

/** Numbers for sentences. */
public final class Volume {

    private static final String[] UNITS = {"bytes", "kB", "MB", "GB", "TB"};

    private Volume() {}

    /** {@code orders holds about 250,000 rows in 40 MB, written 1,200,000 times since the counters began}. */
    static String of(String table, TableStatistics statistics) {
        String size = statistics.totalBytes() > 0 ? " in " + bytes(statistics.totalBytes()) : "";
        String writes = statistics.writes() > 0 ? ", with " + count(statistics.writes()) + " row writes counted" : "";
        return table + " holds about " + count(statistics.rows()) + " rows" + size + writes + ".";
    }

    /** {@code 1,234,567}. */
    public static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** {@code 40 MB}: two digits are enough to judge by. */
    public static String bytes(long number) {
        double value = number;
        int unit = 0;
        while (value >= 1024 && unit < UNITS.length - 1) {
            value /= 1024;
            unit++;
        }
        return String.format(Locale.ROOT, value < 10 && unit > 0 ? "%.1f %s" : "%.0f %s", value, UNITS[unit]);
    }

    /** {@code 93 %}; {@code 99.7 %} where rounding would make it all or nothing. */
    public static String percent(double share) {
        double percent = 100 * share;
        boolean nearEnd = percent > 99 && percent < 100 || percent > 0 && percent < 1;
        return String.format(Locale.ROOT, nearEnd ? "%.1f %%" : "%.0f %%", percent);
    }
}
