package dev.underpin.model.tune;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long one statement took, in turns in two ways with the same values.
 *
 * @param trouble why there are no more pairs, or none; null where there are as many as were wanted or as time allowed
 */
public record TimedPairs(List<Pair> pairs, @Nullable String trouble) {

    /** Milliseconds, one run in each way. */
    public record Pair(double before, double after) {}

    public TimedPairs {
        pairs = List.copyOf(pairs);
    }
}
