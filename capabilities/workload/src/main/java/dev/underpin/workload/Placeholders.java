package dev.underpin.workload;

import dev.underpin.sql.Dialect;
import dev.underpin.sql.Token;
import dev.underpin.sql.TokenKind;
import dev.underpin.sql.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/** Turns the placeholders of drivers, {@code ?}, {@code @name} and {@code :name}, into the server's {@code $1}, {@code $2}. */
final class Placeholders {
    private Placeholders() {}

    /** Numbered in their order; {@code ?} inside strings, names and comments stays. */
    static String inOrder(String sql) {
        int[] last = {0};
        return replaced(sql, token -> token.equals("?") ? ++last[0] : 0);
    }

    /** Numbered by their names, in the order of the list; others are added to it. */
    static String byName(String sql, List<String> names) {
        List<String> known = new ArrayList<>(names);
        return replaced(sql, token -> {
            if (token.charAt(0) != '@') {
                return 0;
            }
            String name = token.substring(1);
            if (!known.contains(name)) {
                known.add(name);
            }
            return known.indexOf(name) + 1;
        });
    }

    /** SQLite writes all of these placeholders too, so its tokens are the ones to look for. */
    private static String replaced(String sql, ToIntFunction<String> number) {
        var text = new StringBuilder();
        int at = 0;
        for (Token token : Tokens.of(sql, Dialect.SQLITE)) {
            int found = token.kind() == TokenKind.PARAMETER ? number.applyAsInt(token.text()) : 0;
            if (found > 0) {
                text.append(sql, at, token.offset()).append('$').append(found);
                at = token.offset() + token.text().length();
            }
        }
        return text.append(sql.substring(at)).toString();
    }

    /** A value as a string literal. */
    static String quoted(String value) {
        return "'" + value.replace("'", "''") + "'";
    }
}
