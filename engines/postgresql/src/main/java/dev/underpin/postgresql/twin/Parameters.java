package dev.underpin.postgresql.twin;

import dev.underpin.sql.Dialect;
import dev.underpin.sql.TokenKind;
import dev.underpin.sql.Tokens;

/** The parameters of a query. */
final class Parameters {

    private Parameters() {}

    /** The highest number after a {@code $}; 0 where there is none. */
    static int in(String query) {
        return Tokens.of(query, Dialect.POSTGRESQL).stream()
                .filter(token -> token.kind() == TokenKind.PARAMETER)
                .map(token -> token.text().substring(1))
                .filter(number -> number.matches("\\d{1,5}"))
                .mapToInt(Integer::parseInt)
                .max()
                .orElse(0);
    }
}
