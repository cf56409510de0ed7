package dev.underpin.sql;

import java.util.ArrayList;
import java.util.List;

/** The tokens of one statement, blanks and comments left out. */
public final class Tokens {
    private Tokens() {}

    /** All tokens in order. Never fails: what is opened and not closed is one token up to the end of the text. */
    public static List<Token> of(String sql, Dialect dialect) {
        List<Token> tokens = new ArrayList<>();
        TokenReader reader = new TokenReader(sql, dialect);
        for (Token token = reader.next(); token != null; token = reader.next()) {
            tokens.add(token);
        }
        return List.copyOf(tokens);
    }
}
