package dev.underpin.postgresql.stage;

import dev.underpin.sql.Dialect;
import dev.underpin.sql.Token;
import dev.underpin.sql.TokenKind;
import dev.underpin.sql.Tokens;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** {@code date '2026-01-01'} is {@code date $1} in a normal form, which the server takes only as {@code $1::date}. */
final class TypedLiterals {

    private static final Set<String> TYPES = Set.of(
            "date",
            "time",
            "timetz",
            "timestamp",
            "timestamptz",
            "interval",
            "numeric",
            "json",
            "jsonb",
            "uuid",
            "inet",
            "cidr",
            "bytea",
            "text",
            "regclass");

    private TypedLiterals() {}

    static String asCasts(String sql) {
        List<Token> tokens = Tokens.of(sql, Dialect.POSTGRESQL);
        var text = new StringBuilder();
        int written = 0;
        for (int i = 1; i < tokens.size(); i++) {
            int type = tokens.get(i).kind() == TokenKind.PARAMETER ? typeBefore(tokens, i) : i;
            if (type < i) {
                int from = tokens.get(type).offset();
                int at = tokens.get(i).offset();
                text.append(sql, written, from)
                        .append(tokens.get(i).text())
                        .append("::")
                        .append(sql.substring(from, at).strip());
                written = at + tokens.get(i).text().length();
            }
        }
        return text.append(sql, written, sql.length()).toString();
    }

    /** Where the type's name begins; the parameter's own place where none stands before it. */
    private static int typeBefore(List<Token> tokens, int parameter) {
        int last = parameter - 1;
        boolean zoned = last > 2
                && tokens.get(last).is("zone")
                && (tokens.get(last - 2).is("with") || tokens.get(last - 2).is("without"));
        int first = zoned ? last - 3 : last;
        Token token = tokens.get(first);
        return token.kind() == TokenKind.WORD && TYPES.contains(token.text().toLowerCase(Locale.ROOT))
                ? first
                : parameter;
    }
}
