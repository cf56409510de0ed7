package dev.underpin.sql;

/**
 * Tokens as PostgreSQL's manual defines them in "Lexical Structure": escape strings, dollar quotes, nested comments,
 * operators of any length.
 */
final class PostgreSqlLexer extends Lexer {
    private static final boolean[] OPERATOR_CHARS = table("+-*/<>=~!@#%^&|`?");
    private static final boolean[] MAY_PRECEDE_A_SIGN = table("~!@#%^&|`?");

    private boolean plainStringsEscape;

    PostgreSqlLexer(Window window) {
        super(window);
    }

    /** What {@code standard_conforming_strings = off} does: a backslash escapes in plain strings too. */
    void plainStringsEscape(boolean escape) {
        plainStringsEscape = escape;
    }

    @Override
    boolean blank(int c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }

    @Override
    TokenKind scan(long place) {
        int c = window.at(place);
        if (wordStart(c)) {
            return prefixed(place, c);
        }
        if (c == '\'') {
            return string(place, place, plainStringsEscape);
        }
        if (c == '"') {
            return ends(quoted(place, '"', place + 1, "quoted name"), TokenKind.QUOTED_NAME);
        }
        if (numberAt(place, c)) {
            return number(place);
        }
        return c == '$' ? dollar(place) : ends(symbolEnd(place, c), TokenKind.SYMBOL);
    }

    private TokenKind prefixed(long place, int c) {
        int second = window.at(place + 1);
        if (second == '\'') {
            switch (c) {
                case 'e', 'E' -> {
                    return string(place, place + 1, true);
                }
                case 'n', 'N' -> {
                    return string(place, place + 1, plainStringsEscape);
                }
                case 'b', 'B', 'x', 'X' -> {
                    return string(place, place + 1, false);
                }
                default -> {}
            }
        } else if (second == '&' && (c == 'u' || c == 'U')) {
            int quote = window.at(place + 2);
            if (quote == '\'') {
                return string(place, place + 2, false);
            }
            if (quote == '"') {
                return ends(quoted(place, '"', place + 3, "quoted name"), TokenKind.QUOTED_NAME);
            }
        }
        return word(place);
    }

    private TokenKind string(long opening, long quote, boolean escapes) {
        long from = quote;
        while (true) {
            long to = escapes ? escaped(opening, from + 1) : quoted(opening, '\'', from + 1, "string");
            from = continuation(to);
            if (from < 0) {
                return ends(to, TokenKind.STRING);
            }
        }
    }

    private long escaped(long opening, long from) {
        long at = from;
        while (true) {
            int c = window.at(at++);
            boolean backslash = c == '\\' && window.at(at) != Window.END;
            if (backslash || (c == '\'' && window.at(at) == '\'')) {
                at++;
            } else if (c == '\'') {
                return at;
            } else if (c == Window.END) {
                return window.unclosed(opening, "string", "'");
            }
        }
    }

    /** The opening quote of a string that goes on after a line break, which it does with the same escapes; else -1. */
    private long continuation(long place) {
        long at = place;
        boolean newLine = false;
        while (true) {
            int c = window.at(at);
            if (blank(c)) {
                newLine |= c == '\n' || c == '\r';
                at++;
            } else if (c == '-' && window.at(at + 1) == '-') {
                at = skipComment(at);
            } else {
                return newLine && c == '\'' ? at : -1;
            }
        }
    }

    private TokenKind dollar(long place) {
        long at = place + 1;
        if (digit(window.at(at))) {
            while (digit(window.at(at))) {
                at++;
            }
            return ends(at, TokenKind.PARAMETER);
        }
        while (wordStart(window.at(at)) || (at > place + 1 && digit(window.at(at)))) {
            at++;
        }
        if (window.at(at) != '$') {
            return ends(place + 1, TokenKind.SYMBOL);
        }
        int length = (int) (at + 1 - place);
        long body = at + 1;
        while (true) {
            int c = window.at(body);
            if (c == '$' && repeats(place, body, length)) {
                return ends(body + length, TokenKind.STRING);
            }
            if (c == Window.END) {
                String tag = window.text(place, place + length);
                return ends(window.unclosed(place, "dollar quote " + tag, tag), TokenKind.STRING);
            }
            body++;
        }
    }

    private boolean repeats(long first, long second, int length) {
        for (int i = 1; i < length; i++) {
            if (window.at(first + i) != window.at(second + i)) {
                return false;
            }
        }
        return true;
    }

    private long symbolEnd(long place, int c) {
        int second = window.at(place + 1);
        if (c == ':' && (second == ':' || second == '=')) {
            return place + 2;
        }
        if (!in(OPERATOR_CHARS, c)) {
            return place + 1;
        }
        long at = place;
        boolean signMayEnd = false;
        while (in(OPERATOR_CHARS, window.at(at)) && (at == place || !commentAt(at))) {
            signMayEnd |= in(MAY_PRECEDE_A_SIGN, window.at(at));
            at++;
        }
        while (!signMayEnd && at > place + 1 && (window.at(at - 1) == '+' || window.at(at - 1) == '-')) {
            at--;
        }
        return at;
    }

    private static boolean in(boolean[] table, int c) {
        return c >= 0 && c < table.length && table[c];
    }

    private boolean commentAt(long place) {
        int c = window.at(place);
        int second = window.at(place + 1);
        return (c == '-' && second == '-') || (c == '/' && second == '*');
    }

    @Override
    long skipComment(long place) {
        if (!commentAt(place)) {
            return place;
        }
        return window.at(place) == '-' ? lineComment(place + 2) : blockComment(place);
    }

    private long lineComment(long from) {
        long at = from;
        while (true) {
            int c = window.at(at);
            if (c == '\n' || c == '\r' || c == Window.END) {
                return at;
            }
            at++;
        }
    }

    private long blockComment(long opening) {
        long at = opening + 2;
        int depth = 1;
        while (depth > 0) {
            int c = window.at(at++);
            if (c == '*' && window.at(at) == '/') {
                depth--;
                at++;
            } else if (c == '/' && window.at(at) == '*') {
                depth++;
                at++;
            } else if (c == Window.END) {
                return window.unclosed(opening, "block comment", "*/; comments nest in PostgreSQL");
            }
        }
        return at;
    }
}
