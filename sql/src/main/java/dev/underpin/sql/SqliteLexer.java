package dev.underpin.sql;

/** Tokens as SQLite reads them: four kinds of name quotes, comments that do not nest, five kinds of parameter. */
final class SqliteLexer extends Lexer {
    private static final String[] OPERATORS = {"->>", "->", "||", "<=", "<>", "<<", ">=", ">>", "!=", "=="};

    SqliteLexer(Window window) {
        super(window);
    }

    @Override
    boolean blank(int c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\uFEFF';
    }

    @Override
    TokenKind scan(long place) {
        int c = window.at(place);
        return switch (c) {
            case '\'' -> ends(quoted(place, '\'', place + 1, "string"), TokenKind.STRING);
            case '"', '`' -> ends(quoted(place, (char) c, place + 1, "quoted name"), TokenKind.QUOTED_NAME);
            case '[' -> bracketed(place);
            case '?', ':', '@', '$', '#' -> parameter(place, c);
            default -> plain(place, c);
        };
    }

    private TokenKind plain(long place, int c) {
        if ((c == 'x' || c == 'X') && window.at(place + 1) == '\'') {
            return ends(quoted(place, '\'', place + 2, "string"), TokenKind.STRING);
        }
        if (wordStart(c)) {
            return word(place);
        }
        if (numberAt(place, c)) {
            return number(place);
        }
        for (String operator : OPERATORS) {
            if (c == operator.charAt(0) && window.spells(place, place + operator.length(), operator)) {
                return ends(place + operator.length(), TokenKind.SYMBOL);
            }
        }
        return ends(place + 1, TokenKind.SYMBOL);
    }

    private TokenKind bracketed(long place) {
        long at = place + 1;
        while (window.at(at) != ']') {
            if (window.at(at) == Window.END) {
                return ends(window.unclosed(place, "quoted name", "]"), TokenKind.QUOTED_NAME);
            }
            at++;
        }
        return ends(at + 1, TokenKind.QUOTED_NAME);
    }

    private TokenKind parameter(long place, int c) {
        long at = place + 1;
        while (c == '?' ? digit(window.at(at)) : wordPart(window.at(at))) {
            at++;
        }
        return ends(at, c == '?' || at > place + 1 ? TokenKind.PARAMETER : TokenKind.SYMBOL);
    }

    @Override
    long skipComment(long place) {
        int c = window.at(place);
        int second = window.at(place + 1);
        if (c == '-' && second == '-') {
            return lineComment(place + 2);
        }
        return c == '/' && second == '*' ? blockComment(place) : place;
    }

    /** To the line feed: SQLite does not let a lone carriage return end a comment. */
    private long lineComment(long from) {
        long at = from;
        while (window.at(at) != '\n' && window.at(at) != Window.END) {
            at++;
        }
        return at;
    }

    private long blockComment(long opening) {
        long at = opening + 2;
        while (true) {
            int c = window.at(at++);
            if (c == '*' && window.at(at) == '/') {
                return at + 1;
            }
            if (c == Window.END) {
                return window.unclosed(opening, "block comment", "*/");
            }
        }
    }
}
