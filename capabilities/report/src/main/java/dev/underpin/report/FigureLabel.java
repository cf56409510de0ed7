package dev.underpin.report;

import java.util.ArrayList;
import java.util.List;

/**
 * A word on the edge of a figure.
 *
 * @param at in percent of the width
 * @param anchor which end of the word is there: {@code start}, {@code middle} or {@code end}
 */
record FigureLabel(double at, String anchor, String text) {

    String x() {
        return Stretch.percent(at);
    }

    /** Without those that would run into one before them. */
    static List<FigureLabel> apart(List<FigureLabel> labels, double distance) {
        var kept = new ArrayList<FigureLabel>();
        for (FigureLabel label : labels) {
            if (kept.isEmpty() || label.at() - kept.getLast().at() >= distance) {
                kept.add(label);
            }
        }
        return kept;
    }
}
