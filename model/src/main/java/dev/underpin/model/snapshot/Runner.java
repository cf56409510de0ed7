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
        /** The same, except for files of which every statement refuses a transaction. */
        PER_FILE_UNLESS_REFUSED,
        /** Each part of a file that a comment sets apart, in one of its own. */
        PER_CHANGESET,
        /** Each statement commits by itself. */
        PER_STATEMENT,
        /** The file is sent to the server as one string, which is one transaction if it holds more than one statement. */
        ONE_STRING,
        /** All pending files together in one. */
        ALL_TOGETHER
    }
}
