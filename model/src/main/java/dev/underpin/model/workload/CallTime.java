package dev.underpin.model.workload;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * How long the calls of a query took, in milliseconds.
 *
 * @param calls those whose time is known
 * @param total of these
 * @param longest of these; 0 where there is none
 * @param spread how they are distributed; null where the source knows only totals
 */
public record CallTime(
        long calls, double total, double longest, @Nullable TimeHistogram spread) {

    public static final CallTime UNKNOWN = new CallTime(0, 0, 0, null);

    /** Empty where no time is known. */
    public OptionalDouble mean() {
        return calls == 0 ? OptionalDouble.empty() : OptionalDouble.of(total / calls);
    }

    /** The time that this share of the calls did not exceed, within an eighth; empty where only totals are known. */
    public OptionalDouble quantile(double share) {
        return spread == null || calls == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.min(longest, spread.quantile(share)));
    }
}
