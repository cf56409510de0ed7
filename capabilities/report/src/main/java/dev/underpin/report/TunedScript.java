package dev.underpin.report;

import dev.underpin.model.tune.IndexAdvice;
import dev.underpin.model.tune.Tuned;
import java.util.Comparator;
import java.util.stream.Collectors;

/** What tuning advises to do with indexes, as a script to plan from: plain statements, which a plan makes harmless. */
public final class TunedScript {

    private TunedScript() {}

    public static String of(Tuned tuned) {
        return "-- Indexes for " + tuned.workload() + ", on the statistics of " + tuned.source() + ".\n"
                + "-- Not to be run as it stands, for it would stop writes: underpin plan SOURCE --to this file\n"
                + tuned.advice().stream()
                        .sorted(Comparator.comparing(advice -> !isSpare(advice)))
                        .flatMap(advice -> advice.statements().stream())
                        .map(statement -> statement + ";\n")
                        .collect(Collectors.joining());
    }

    /** Of two indexes of a partition that are alike, an index of the whole takes one in, which can then not go by itself: what is not needed goes first. */
    private static boolean isSpare(IndexAdvice advice) {
        return advice instanceof IndexAdvice.Drop drop && drop.answeredBy() != null;
    }
}
