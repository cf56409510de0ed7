package dev.underpin.execute.rehearsal;

/**
 * One call of a client. Times are milliseconds on the lock watch's clock.
 *
 * @param due when the client wanted it
 * @param end when it had its answer
 * @param refusal what the server said; empty where it did not refuse
 */
record ClientCall(int statement, double due, double end, String refusal) {

    double milliseconds() {
        return end - due;
    }
}
