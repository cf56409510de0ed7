package dev.underpin.model.effect;

import org.jspecify.annotations.Nullable;

/**
 * The server refused a statement.
 *
 * @param offset of the place within the statement that the server points at, in chars; -1 where it does not
 * @param contained it would have reached outside of scratch
 */
public record Failure(
        String message, @Nullable String sqlState, @Nullable String hint, int offset, boolean contained) {

    public boolean is(String state) {
        return state.equals(sqlState);
    }

    /** Whether it would have run outside of a transaction. */
    public boolean refusedTransaction() {
        return is("25001");
    }
}
