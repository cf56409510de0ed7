package dev.underpin.sql;

/** Finds where blanks, comments and tokens end. Each dialect adds its own quotes, parameters and operators. */
abstract sealed class Lexer permits PostgreSqlLexer, SqliteLexer {
    private static final boolean[] WORD_PARTS = new boolean[0x80];
    private static final boolean[] NUMBER_PARTS = table("0123456789_");

    static {
        for (int c = 0; c < 0x80; c++) {
            WORD_PARTS[c] = wordStart(c) || digit(c) || c == '$';
        }
    }

    final Window window;
    private long end;

    Lexer(Window window) {
        this.window = window;
    }

    /** The kind of the token that begins at {@code place}; {@link #end} then tells where it ends. */
    abstract TokenKind scan(long place);

    abstract boolean blank(int c);

    /** Behind the comment that begins at {@code place}; {@code place} itself if none does. */
    abstract long skipComment(long place);

    final long end() {
        return end;
    }

    final TokenKind ends(long place, TokenKind kind) {
        end = place;
        return kind;
    }

    final long skipBlanks(long place) {
        long at = place;
        while (blank(window.at(at))) {
            at++;
        }
        return at;
    }

    static boolean[] table(String chars) {
        var table = new boolean[0x80];
        chars.chars().forEach(c -> table[c] = true);
        return table;
    }

    /** Behind all blanks and comments. */
    final long skipGap(long place) {
        long from = place;
        while (true) {
            long at = skipBlanks(from);
            int c = window.at(at);
            from = c == '-' || c == '/' ? skipComment(at) : at;
            if (from == at) {
                return at;
            }
        }
    }

    static boolean wordStart(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c >= 0x80;
    }

    static boolean digit(int c) {
        return c >= '0' && c <= '9';
    }

    static boolean wordPart(int c) {
        return c >= 0x80 || c >= 0 && WORD_PARTS[c];
    }

    final TokenKind word(long place) {
        return ends(window.behind(place + 1, WORD_PARTS, true), TokenKind.WORD);
    }

    /** Whether a number begins here: a digit, or a dot and a digit. */
    final boolean numberAt(long place, int c) {
        return digit(c) || (c == '.' && digit(window.at(place + 1)));
    }

    final TokenKind number(long place) {
        int second = window.at(place + 1);
        if (window.at(place) == '0' && wordStart(second) && second != 'e' && second != 'E') {
            return ends(word(place) == TokenKind.WORD ? end : place, TokenKind.NUMBER);
        }
        long at = window.behind(place, NUMBER_PARTS, false);
        if (window.at(at) == '.' && window.at(at + 1) != '.') {
            at = window.behind(at + 1, NUMBER_PARTS, false);
        }
        if ((window.at(at) | 0x20) == 'e') {
            int sign = window.at(at + 1);
            long exponent = sign == '+' || sign == '-' ? at + 2 : at + 1;
            at = digit(window.at(exponent)) ? window.behind(exponent, NUMBER_PARTS, false) : at;
        }
        return ends(at, TokenKind.NUMBER);
    }

    /** Behind the closing quote of what is opened at {@code opening}; a doubled quote does not close. */
    final long quoted(long opening, char quote, long from, String what) {
        long at = window.find(from, quote);
        while (window.at(at) != Window.END) {
            if (window.at(at + 1) != quote) {
                return at + 1;
            }
            at = window.find(at + 2, quote);
        }
        return window.unclosed(opening, what, "" + quote);
    }
}
