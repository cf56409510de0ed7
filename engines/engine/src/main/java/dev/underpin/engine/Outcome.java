package dev.underpin.engine;

import org.jspecify.annotations.Nullable;

/** How a statement of a script ended. */
public sealed interface Outcome {

    /** It ran. */
    record Done() implements Outcome {}

    /** It was not run, or ran without effect, and the shape is the same without it. */
    record Waived(String why) implements Outcome {}

    /** It was not run because it reaches outside of scratch. */
    record Contained(String why, @Nullable String sqlState) implements Outcome {}

    /**
     * The server refused it.
     *
     * @param offset of the place within the statement that the server points at; -1 where it does not
     * @param missing the name of the thing whose absence it complains of
     */
    record Failed(
            String message,
            @Nullable String sqlState,
            @Nullable String hint,
            int offset,
            @Nullable String missing) implements Outcome {}
}
