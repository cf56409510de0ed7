package dev.underpin.workload;

/** Hears of sessions that the server says are over. */
@FunctionalInterface
interface SessionEnd {

    /** @param lifetime in milliseconds */
    void ended(Trail trail, double lifetime);
}
