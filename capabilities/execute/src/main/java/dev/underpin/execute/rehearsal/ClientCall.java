package dev.underpin.execute.rehearsal;

/**
 * One call of a client. Times are milliseconds on the lock watch's clock.
 *
 * @param due when the client wanted it
 * @param end when it had its answer
 * @param refusal what the server said; empty where it did not refuse
 * @param met whether it refused for a key or reference that the plan leaves as it is: the values were drawn so
 * @param slow whether the statement takes long by itself
 */
record ClientCall(int statement, double due, double end, String refusal, boolean met, boolean slow) {

    boolean refused() {
        return !refusal.isEmpty() && !met;
    }

    double milliseconds() {
        return end - due;
    }
}
