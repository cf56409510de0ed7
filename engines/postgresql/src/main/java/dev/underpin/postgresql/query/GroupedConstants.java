package dev.underpin.postgresql.query;

import dev.underpin.sql.Dialect;
import dev.underpin.sql.Token;
import dev.underpin.sql.TokenKind;
import dev.underpin.sql.Tokens;
import java.util.List;
import java.util.Set;

/**
 * What a query groups by and gives in the same words, with the same parameters. Where {@code date_trunc('month', placed)} stood in both
 * places, {@code date_trunc($1, placed)} and {@code date_trunc($2, placed)} are left, which the server does not know to be one.
 */
final class GroupedConstants {

    private static final Set<String> AFTER_GROUPS =
            Set.of("having", "window", "order", "limit", "offset", "fetch", "for", "union", "except", "intersect", ";");

    private static final Set<String> ARMS = Set.of("union", "except", "intersect", ";");

    private final String query;
    private final List<Token> tokens;
    private final Brackets brackets;
    private final String[] texts;

    private GroupedConstants(String query) {
        this.query = query;
        this.tokens = Tokens.of(query, Dialect.POSTGRESQL);
        this.brackets = new Brackets(tokens);
        this.texts = tokens.stream().map(Token::text).toArray(String[]::new);
    }

    /** With the parameters of GROUP BY in all that is the same but for them; the same String where nothing is. */
    static String unified(String query) {
        return new GroupedConstants(query).rewritten();
    }

    private String rewritten() {
        for (int i = 1; i < tokens.size(); i++) {
            if (tokens.get(i).is("by") && tokens.get(i - 1).is("group")) {
                unify(i + 1, brackets.end(i + 1, 1, AFTER_GROUPS));
            }
        }
        var written = new StringBuilder();
        int copied = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (!token.text().equals(texts[i])) {
                written.append(query, copied, token.offset()).append(texts[i]);
                copied = token.offset() + token.text().length();
            }
        }
        return copied == 0
                ? query
                : written.append(query, copied, query.length()).toString();
    }

    private void unify(int from, int to) {
        int start = brackets.end(from - 1, -1, ARMS) + 1;
        int stop = brackets.end(to, 1, ARMS);
        int item = from;
        while (item < to) {
            int comma = Math.min(to, brackets.end(item, 1, Set.of(",")));
            if (comma > item + 1 && tokens.subList(item, comma).stream().anyMatch(GroupedConstants::isParameter)) {
                for (int at = start; at + comma - item <= stop; at++) {
                    if (isSame(item, at, comma - item)) {
                        take(item, at, comma - item);
                    }
                }
            }
            item = comma + 1;
        }
    }

    private void take(int item, int at, int length) {
        for (int i = 0; i < length; i++) {
            if (isParameter(tokens.get(at + i))) {
                texts[at + i] = texts[item + i];
            }
        }
    }

    private boolean isSame(int item, int at, int length) {
        for (int i = 0; i < length; i++) {
            Token one = tokens.get(item + i);
            Token other = tokens.get(at + i);
            boolean same = isParameter(one)
                    ? isParameter(other)
                    : one.kind() == other.kind() && one.name().equals(other.name());
            if (!same) {
                return false;
            }
        }
        return true;
    }

    private static boolean isParameter(Token token) {
        return token.kind() == TokenKind.PARAMETER;
    }
}
