package dev.underpin.workload;

/**
 * How much is kept, whatever the size of the source.
 *
 * @param queries fingerprints kept apart; all others are counted together
 * @param samples executions kept of each
 * @param plans query plans kept of each
 * @param chars of texts kept in all samples and plans together
 */
record Limits(int queries, int samples, int plans, long chars) {
    static final Limits USUAL = new Limits(5_000, 5, 3, 32L << 20);

    /** A longer statement is counted, and not kept as a sample. */
    static final int LONGEST_TEXT = 100_000;

    /** Tags of so many different callers are kept of each query. */
    static final int ATTRIBUTIONS = 16;
}
