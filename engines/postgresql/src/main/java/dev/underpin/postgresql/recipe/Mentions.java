package dev.underpin.postgresql.recipe;

import dev.underpin.postgresql.Names;
import dev.underpin.sql.Dialect;
import dev.underpin.sql.Token;
import dev.underpin.sql.Tokens;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Names of columns within expressions and definitions, as the server prints them. */
final class Mentions {

    private Mentions() {}

    /** Which of the columns an expression names. */
    static Set<String> of(String expression, Set<String> columns) {
        Set<String> named = new HashSet<>();
        for (Token token : Tokens.of(expression, Dialect.POSTGRESQL)) {
            if (token.isName() && columns.contains(token.name())) {
                named.add(token.name());
            }
        }
        return named;
    }

    static boolean any(String expression, Set<String> columns) {
        return !of(expression, columns).isEmpty();
    }

    /** The expression over other columns; a name before a parenthesis is a function's and stays, one behind a point or a cast too. */
    static String renamed(String expression, Map<String, String> names) {
        List<Token> tokens = Tokens.of(expression, Dialect.POSTGRESQL);
        var text = new StringBuilder();
        int copied = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            String name = token.isName() ? names.get(token.name()) : null;
            boolean called = i + 1 < tokens.size() && tokens.get(i + 1).is("(");
            boolean behind =
                    i > 0 && (tokens.get(i - 1).is("::") || tokens.get(i - 1).is("."));
            if (name != null && !called && !behind) {
                text.append(expression, copied, token.offset()).append(Names.quote(name));
                copied = token.offset() + token.text().length();
            }
        }
        return text.append(expression.substring(copied)).toString();
    }
}
