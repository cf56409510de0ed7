package dev.underpin.report;

import dev.underpin.model.tune.IndexAdvice;
import dev.underpin.model.tune.Tuned;
import java.util.stream.Collectors;

/** The indexes that tuning advises, as a script to plan from: plain statements, which a plan makes harmless. */
public final class TunedScript {

    private TunedScript() {}

    public static String of(Tuned tuned) {
        return "-- Indexes for " + tuned.workload() + ", on the statistics of " + tuned.source() + ".\n"
                + "-- Not to be run as it stands, for it would stop writes: underpin plan SOURCE --to this file\n"
                + tuned.advice().stream()
                        .map(IndexAdvice::definition)
                        .map(definition -> definition + ";\n")
                        .collect(Collectors.joining());
    }
}
