package dev.underpin.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Milliseconds from left to right, each power of ten as wide as the next.
 *
 * @param low a power of ten
 * @param high a greater one
 */
record LogScale(double low, double high) {

    /** In percent: so much is left free on both sides, for marks that are at the edge. */
    private static final double MARGIN = 2.5;

    /** One that all values are within; none of them has to be more than 0. */
    static LogScale over(double[] milliseconds) {
        double low = 1;
        double high = 10;
        for (double one : milliseconds) {
            if (one > 0) {
                low = Math.min(low, Math.pow(10, Math.floor(Math.log10(one))));
                high = Math.max(high, Math.pow(10, Math.ceil(Math.log10(one))));
            }
        }
        return new LogScale(Math.max(low, 0.1), high);
    }

    /** In percent of the width. */
    double at(double milliseconds) {
        double share = Math.log10(Math.max(milliseconds, low) / low) / Math.log10(high / low);
        return MARGIN + share * (100 - 2 * MARGIN);
    }

    /** The powers of ten. */
    List<FigureLabel> ticks() {
        var ticks = new ArrayList<FigureLabel>();
        for (double tick = low; tick < high * 1.01; tick *= 10) {
            String anchor = tick == low ? "start" : tick > high * 0.99 ? "end" : "middle";
            ticks.add(new FigureLabel(at(tick), anchor, name(tick)));
        }
        return ticks;
    }

    private static String name(double tick) {
        return tick < 0.99
                ? "0.1 ms"
                : tick < 999 ? Math.round(tick) + " ms" : Figures.count(Math.round(tick / 1_000)) + " s";
    }
}
