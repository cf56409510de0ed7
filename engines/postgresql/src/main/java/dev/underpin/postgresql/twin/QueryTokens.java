package dev.underpin.postgresql.twin;

import dev.underpin.sql.Dialect;
import dev.underpin.sql.Token;
import dev.underpin.sql.TokenKind;
import dev.underpin.sql.Tokens;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What the words of a query tell without understanding it. */
final class QueryTokens {

    private static final Set<String> ORDER =
            Set.of("like", "ilike", "similar", "between", "~", "~*", "~~", "^@", "starts_with", "<", ">", "<=", ">=");

    private QueryTokens() {}

    /** The highest number after a {@code $}; 0 where there is none. */
    static int parameters(String query) {
        return Tokens.of(query, Dialect.POSTGRESQL).stream()
                .filter(token -> token.kind() == TokenKind.PARAMETER)
                .map(token -> token.text().substring(1))
                .filter(number -> number.matches("\\d{1,5}"))
                .mapToInt(Integer::parseInt)
                .max()
                .orElse(0);
    }

    /** Whether it may compare text by its order or by patterns. */
    static boolean comparesByOrder(String query) {
        return Tokens.of(query, Dialect.POSTGRESQL).stream()
                .anyMatch(token -> ORDER.contains(token.text().toLowerCase(Locale.ROOT)));
    }

    /** Whether it compares with a string or a number; one after LIMIT or OFFSET says nothing of rows. */
    static boolean namesValues(String query) {
        List<Token> tokens = Tokens.of(query, Dialect.POSTGRESQL);
        for (int i = 0; i < tokens.size(); i++) {
            TokenKind kind = tokens.get(i).kind();
            boolean counts =
                    i > 0 && (tokens.get(i - 1).is("limit") || tokens.get(i - 1).is("offset"));
            if ((kind == TokenKind.STRING || kind == TokenKind.NUMBER) && !counts) {
                return true;
            }
        }
        return false;
    }
}
