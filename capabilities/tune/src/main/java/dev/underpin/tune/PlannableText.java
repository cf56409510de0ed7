package dev.underpin.tune;

import dev.underpin.model.workload.QueryStat;

/** The text of a query that a twin can plan best. */
public final class PlannableText {

    private PlannableText() {}

    /**
     * As it was sent, where what it names is known to the statistics; else for any values.
     *
     * @param literals whether the statistics know the values that queries name
     */
    public static String of(QueryStat stat, boolean literals) {
        return literals
                ? stat.samples().stream()
                        .filter(sample -> sample.bound().isEmpty())
                        .map(sample -> sample.text())
                        .findFirst()
                        .orElse(stat.text())
                : stat.text();
    }
}
