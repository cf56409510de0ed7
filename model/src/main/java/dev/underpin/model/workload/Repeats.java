package dev.underpin.model.workload;

/**
 * How often a query came again and again for one cause.
 *
 * @param runs how often the cause was seen
 * @param calls that came of it, all together
 * @param longest most calls in one request
 * @param distinct calls with values that had not been asked for in the same request before
 * @param milliseconds that the calls took
 * @param between that passed from the end of one to the beginning of the next: round trips and the application; 0 where the source knows no times
 */
public record Repeats(long runs, long calls, long longest, long distinct, double milliseconds, double between) {

    /** Round trips that one call for each run would save. */
    public long saved() {
        return calls - runs;
    }
}
