package dev.underpin.model.finding;

import org.jspecify.annotations.Nullable;

/**
 * One thing that was seen, and how to see it again.
 *
 * @param basis where the statement comes from
 * @param statement in words, with numbers and masked samples
 * @param query SQL that shows it on the user's own database
 */
public record Evidence(
        Basis basis, String statement, @Nullable String query) {

    /** Where a claim comes from. */
    public enum Basis {
        /** Seen on an engine. */
        OBSERVED,
        /** Seen on an engine, on objects that were guessed. */
        GUESS,
        /** From our table of facts. */
        KNOWN,
        /** Reckoned, with the basis in the words. */
        ESTIMATED;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public static Evidence observed(String statement) {
        return new Evidence(Basis.OBSERVED, statement, null);
    }

    public static Evidence observed(String statement, String query) {
        return new Evidence(Basis.OBSERVED, statement, query);
    }

    public static Evidence known(String statement) {
        return new Evidence(Basis.KNOWN, statement, null);
    }

    public static Evidence estimated(String statement) {
        return new Evidence(Basis.ESTIMATED, statement, null);
    }
}
