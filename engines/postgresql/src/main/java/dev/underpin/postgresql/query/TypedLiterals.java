package dev.underpin.postgresql.query;

import dev.underpin.sql.Dialect;
import dev.underpin.sql.Token;
import dev.underpin.sql.TokenKind;
import dev.underpin.sql.Tokens;
import java.util.List;

/**
 * What stands for a constant where only constants may stand, in a form that takes parameters too. pg_stat_statements and fingerprints write
 * {@code interval $1} and {@code extract($1 from placed)}, and no server parses that.
 */
final class TypedLiterals {

    private final String query;
    private final List<Token> tokens;
    private final StringBuilder written = new StringBuilder();
    private int copied;

    private TypedLiterals(String query) {
        this.query = query;
        this.tokens = Tokens.of(query, Dialect.POSTGRESQL);
    }

    /** With {@code $1::interval} and a call of the same function; the same String where nothing has to change. */
    static String asCasts(String query) {
        return new TypedLiterals(query).rewritten();
    }

    private String rewritten() {
        for (int i = 0; i < tokens.size(); i++) {
            if (!tokens.get(i).isName() || i > 0 && tokens.get(i - 1).is(".")) {
                continue;
            }
            int value = LiteralTypes.end(tokens, i);
            if (value > i && isParameter(value)) {
                cast(tokens.get(i), tokens.get(value));
                i = value;
            } else if (isField(i)) {
                call(tokens.get(i), tokens.get(i + 3));
            }
        }
        return copied == 0
                ? query
                : written.append(query, copied, query.length()).toString();
    }

    /** What may stand behind the constant, as in {@code interval '1' day}, may stand behind the cast as well. */
    private void cast(Token type, Token value) {
        copy(type.offset());
        written.append(value.text()).append("::");
        copy(value.offset());
        copied = value.offset() + value.text().length();
    }

    private boolean isField(int at) {
        return tokens.get(at).is("extract")
                && at + 3 < tokens.size()
                && tokens.get(at + 1).is("(")
                && isParameter(at + 2)
                && tokens.get(at + 3).is("from");
    }

    private void call(Token extract, Token from) {
        copy(extract.offset());
        written.append("pg_catalog.");
        copy(from.offset());
        written.append(',');
        copied = from.offset() + from.text().length();
    }

    private boolean isParameter(int at) {
        return at < tokens.size() && tokens.get(at).kind() == TokenKind.PARAMETER;
    }

    private void copy(int to) {
        written.append(query, copied, to);
        copied = to;
    }
}
