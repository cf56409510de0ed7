package dev.underpin.model.snapshot;

/**
 * The tool that runs a team's migration files, and how it wraps them in transactions.
 *
 * @param tool {@code flyway}, {@code diesel}, {@code golang-migrate}, …
 * @param transaction how files and transactions go together
 */
public record Runner(String tool, TransactionHabit transaction) {

    /** What a runner does about transactions by itself. */
    public enum TransactionHabit {
        /** Each file in one transaction of its own. */
        PER_FILE,
        /** Each statement commits by itself. */
        PER_STATEMENT,
        /** All pending files together in one. */
        ALL_TOGETHER
    }
}
