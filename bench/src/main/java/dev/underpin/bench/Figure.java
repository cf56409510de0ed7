package dev.underpin.bench;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One line of a benchmark's table.
 *
 * @param value as printed, with its unit
 * @param goal as printed; null where there is none
 * @param met null where there is no goal
 */
record Figure(
        String name,
        String value,
        @Nullable String goal,
        @Nullable Boolean met) {

    static Figure plain(String name, String value) {
        return new Figure(name, value, null, null);
    }

    static Figure plain(String name, Timings timings) {
        return plain(name, timings.toString());
    }

    /** A time whose median must stay under so many milliseconds. */
    static Figure under(double goal, String name, Timings timings) {
        return new Figure(name, timings.toString(), "under " + Timings.text(goal) + " ms", timings.median() < goal);
    }

    /** A number that must not be above another. */
    static Figure atMost(double goal, String unit, String name, double value) {
        return new Figure(name, number(value) + unit, "at most " + number(goal) + unit, value <= goal);
    }

    /** A number that must not be below another. */
    static Figure atLeast(double goal, String unit, String name, double value) {
        return new Figure(name, number(value) + unit, "at least " + number(goal) + unit, value >= goal);
    }

    /** Of so many all must be so. */
    static Figure all(String name, long count, long all) {
        return new Figure(name, share(count, all), "all", count == all && all > 0);
    }

    /** {@code 97 of 100 (97.0 %)}. */
    static String share(long count, long all) {
        return String.format(Locale.ROOT, "%,d of %,d (%.1f %%)", count, all, all == 0 ? 0.0 : 100.0 * count / all);
    }

    static String number(double value) {
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%,.0f", value)
                : String.format(Locale.ROOT, "%,.2f", value);
    }

    String verdict() {
        return met == null ? "" : met ? "met" : "NOT MET";
    }
}
