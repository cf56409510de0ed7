package dev.underpin.bench;

/**
 * One statement of one client; moments in nanoseconds.
 *
 * @param due when it should have been sent
 * @param failure what the server said; empty where it went through
 */
record ClientCall(String sql, long due, long start, long end, String failure) {

    boolean failed() {
        return !failure.isEmpty();
    }

    /** From when it was sent to its answer, in milliseconds. */
    double took() {
        return (end - start) / 1e6;
    }

    /** From when it was due to its answer, in milliseconds. */
    double answered() {
        return (end - due) / 1e6;
    }

    boolean overlaps(long from, long to) {
        return start < to && end > from;
    }
}
