package dev.underpin.sql;

import org.jspecify.annotations.Nullable;

/** Reads the tokens of one text one by one, so that a caller who needs the first few does not pay for all. */
final class TokenReader {
    private final Dialect dialect;
    private final Window window;
    private final Lexer lexer;
    private long here;

    TokenReader(String sql, Dialect dialect) {
        this.dialect = dialect;
        this.window = Window.lenient(sql);
        this.lexer = dialect.lexer(window);
    }

    @Nullable
    Token next() {
        long from = lexer.skipGap(here);
        if (window.at(from) == Window.END) {
            return null;
        }
        TokenKind kind = lexer.scan(from);
        here = lexer.end();
        return new Token(kind, window.text(from, here), (int) from, dialect);
    }
}
