package dev.underpin.model.tune;

/**
 * A query of a workload, today and with what is advised.
 *
 * @param fingerprint as the workload has it
 * @param text its normal form, without values
 * @param calls in the workload; 0 where nobody has counted
 * @param milliseconds of all calls, as measured; 0 where the workload knows no times
 * @param before cost of one call, in the planner's units
 * @param after the same, with what is advised
 */
public record QueryGain(String fingerprint, String text, long calls, double milliseconds, double before, double after) {

    /** The part of its cost that is gone, 0 to 1. */
    public double saved() {
        return before <= 0 ? 0 : Math.max(0, 1 - after / before);
    }
}
