package dev.underpin.sql;

import java.util.Optional;

/**
 * One statement of a script, from its first token to its last: no semicolon, no blanks or comments around it. Line ends
 * and comments inside are kept as written.
 *
 * @param position where the first token stands in the file
 * @param offset the same place in UTF-16 chars from the beginning of the script
 * @param leadingComments the comments between the previous piece and this statement, as written; empty when there are
 *     none. A comment that ends the line of the previous piece is not among them.
 */
public record Statement(String text, Position position, long offset, String leadingComments, Dialect dialect)
        implements Piece {

    /** The place in the file of a char of {@link #text()}, counted from 0. */
    public Position positionAt(int index) {
        return position.after(text, Math.min(index, text.length()));
    }

    /** Where the first token stands that names {@code identifier}, a name as the catalog holds it. */
    public Optional<Position> find(String identifier) {
        TokenReader tokens = new TokenReader(text, dialect);
        for (Token token = tokens.next(); token != null; token = tokens.next()) {
            if (token.isName() && dialect.same(token.name(), identifier)) {
                return Optional.of(positionAt(token.offset()));
            }
        }
        return Optional.empty();
    }
}
