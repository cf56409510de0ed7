package dev.underpin.sql;

/**
 * A line meant for the client and not for the engine: {@code \connect x} of psql, {@code .mode csv} of sqlite3. After a
 * statement that had no semicolon, {@code \g}, {@code \gexec} and their kin say how to send that statement.
 *
 * @param text from the backslash or dot to the last char that is not blank
 */
public record MetaCommand(String text, Position position) implements Piece {

    /** The command without backslash or dot, without arguments: {@code connect}. */
    public String name() {
        int end = 1;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return text.substring(1, end);
    }

    /** What follows the name, quotes and all; empty when nothing does. */
    public String arguments() {
        return text.substring(1 + name().length()).strip();
    }
}
