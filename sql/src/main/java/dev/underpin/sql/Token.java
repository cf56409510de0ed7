package dev.underpin.sql;

/**
 * One token as written.
 *
 * @param offset where it begins in the text it was read from, in chars from 0
 */
public record Token(TokenKind kind, String text, int offset, Dialect dialect) {

    /** Whether this is the given keyword or symbol, in any case; a quoted name never is. */
    public boolean is(String keyword) {
        return (kind == TokenKind.WORD || kind == TokenKind.SYMBOL) && text.equalsIgnoreCase(keyword);
    }

    /** Whether this may name something: a word or a quoted name. */
    public boolean isName() {
        return kind == TokenKind.WORD || kind == TokenKind.QUOTED_NAME;
    }

    /** The name as the catalog holds it: quotes taken off, a bare word folded; of other tokens their text. */
    public String name() {
        return switch (kind) {
            case WORD -> dialect.fold(text);
            case QUOTED_NAME, STRING -> Quotes.taken(text, kind);
            case NUMBER, SYMBOL, PARAMETER -> text;
        };
    }
}
