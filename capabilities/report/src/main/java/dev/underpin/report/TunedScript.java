package dev.underpin.report;

import dev.underpin.model.tune.Tuned;
import java.util.stream.Collectors;

/** What tuning advises to do with indexes, as a script to plan from: plain statements, which a plan makes harmless. */
public final class TunedScript {

    private TunedScript() {}

    public static String of(Tuned tuned) {
        return "-- Indexes for " + tuned.workload() + ", on the statistics of " + tuned.source() + ".\n"
                + "-- Not to be run as it stands, for it would stop writes: underpin plan SOURCE --to this file\n"
                + tuned.advice().stream()
                        .flatMap(advice -> advice.statements().stream())
                        .map(statement -> statement + ";\n")
                        .collect(Collectors.joining());
    }
}
