package dev.underpin.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Walks over the head of a statement with a few tokens of foresight. */
final class TokenCursor {
    private final TokenReader reader;
    private final Dialect dialect;
    private final List<Token> ahead = new ArrayList<>();

    TokenCursor(String sql, Dialect dialect) {
        this.reader = new TokenReader(sql, dialect);
        this.dialect = dialect;
    }

    Dialect dialect() {
        return dialect;
    }

    /** The token {@code distance} further on, 0 being the next. */
    @Nullable
    Token peek(int distance) {
        while (ahead.size() <= distance) {
            Token token = reader.next();
            if (token == null) {
                return null;
            }
            ahead.add(token);
        }
        return ahead.get(distance);
    }

    @Nullable
    Token take() {
        Token token = peek(0);
        if (token != null) {
            ahead.remove(0);
        }
        return token;
    }

    /** The next token in upper case when it is a word; else empty, and nothing is taken. */
    String takeWord() {
        Token token = peek(0);
        if (token == null || token.kind() != TokenKind.WORD) {
            return "";
        }
        ahead.remove(0);
        return token.text().toUpperCase(Locale.ROOT);
    }

    /** Whether the next tokens are these keywords or symbols. */
    boolean at(String... keywords) {
        for (int i = 0; i < keywords.length; i++) {
            Token token = peek(i);
            if (token == null || !token.is(keywords[i])) {
                return false;
            }
        }
        return true;
    }

    /** Takes these keywords or symbols if all of them come next. */
    boolean accept(String... keywords) {
        boolean found = at(keywords);
        for (int i = 0; found && i < keywords.length; i++) {
            ahead.remove(0);
        }
        return found;
    }

    boolean acceptAny(String... keywords) {
        for (String keyword : keywords) {
            if (accept(keyword)) {
                return true;
            }
        }
        return false;
    }

    boolean ended() {
        return peek(0) == null;
    }

    /** A list in parentheses, if one comes next. Whether one of its words at the top level is {@code wanted}. */
    boolean acceptOptions(String wanted) {
        boolean found = false;
        if (accept("(")) {
            int depth = 1;
            for (Token token = take(); token != null && depth > 0; token = depth > 0 ? take() : null) {
                found |= depth == 1 && token.is(wanted) && !at("false") && !at("off") && !at("0");
                depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            }
        }
        return found;
    }

    /** Takes tokens up to and including one of these keywords outside parentheses; which one, or empty at the end. */
    String seek(String... keywords) {
        int depth = 0;
        for (Token token = take(); token != null; token = take()) {
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            for (String keyword : keywords) {
                if (depth == 0 && token.is(keyword)) {
                    return keyword;
                }
            }
        }
        return "";
    }

    /** The parts of a dotted name, unquoted and folded; empty when no name comes next. */
    List<String> name() {
        List<String> parts = new ArrayList<>();
        do {
            Token token = peek(0);
            if (token == null || !names(token)) {
                return List.of();
            }
            parts.add(token.name());
            ahead.remove(0);
        } while (accept("."));
        return parts;
    }

    private boolean names(Token token) {
        return token.isName() || (dialect == Dialect.SQLITE && token.kind() == TokenKind.STRING);
    }

    /** A name that is the only one: empty when a comma and others follow. */
    List<String> soleName() {
        List<String> name = name();
        accept("*");
        return at(",") ? List.of() : name;
    }
}
