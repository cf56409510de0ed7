package dev.underpin.report;

import java.util.Locale;

/** A part of a figure's width in percent of the whole, so that a figure is as wide as the page allows. */
record Stretch(double from, double to) {

    /** {@code 12.50%}. */
    static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f%%", share);
    }

    String start() {
        return percent(from);
    }

    String width() {
        return percent(to - from);
    }
}
