package dev.underpin.model.snapshot;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement of the source that did not do what it says.
 *
 * @param statement its beginning, enough to recognise it
 * @param message the server's words, or why it was not run
 * @param sqlState null where the server was not asked
 * @param dependents later statements that failed for want of this one, as {@code file:line:column what}
 */
public record Problem(
        Place place,
        Gravity gravity,
        String statement,
        String message,
        @Nullable String sqlState,
        @Nullable String hint,
        List<String> dependents) {

    /** How much it matters to what was read. */
    public enum Gravity {
        /** The shape is the same without it: an unknown setting, a comment on somebody else's extension. */
        HARMLESS,
        /** Refused on scratch, because it reaches outside. */
        CONTAINED,
        /** Something is missing from the shape. */
        FAILED
    }

    public Problem {
        dependents = List.copyOf(dependents);
    }
}
