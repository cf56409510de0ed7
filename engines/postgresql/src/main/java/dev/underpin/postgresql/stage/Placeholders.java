package dev.underpin.postgresql.stage;

import dev.underpin.sql.Dialect;
import dev.underpin.sql.Token;
import dev.underpin.sql.TokenKind;
import dev.underpin.sql.Tokens;
import java.util.ArrayList;
import java.util.List;

/**
 * A statement with {@code ?} for its parameters, as the driver wants it.
 *
 * @param order which parameter each of them is, from 1
 */
record Placeholders(String sql, List<Integer> order) {

    Placeholders {
        order = List.copyOf(order);
    }

    static Placeholders of(String sql) {
        var text = new StringBuilder();
        var order = new ArrayList<Integer>();
        int behind = 0;
        for (Token token : Tokens.of(sql, Dialect.POSTGRESQL)) {
            text.append(sql, behind, token.offset());
            behind = token.offset() + token.text().length();
            if (token.kind() == TokenKind.PARAMETER && token.text().matches("\\$\\d{1,4}")) {
                order.add(Integer.parseInt(token.text().substring(1)));
                text.append('?');
            } else if (token.kind() == TokenKind.SYMBOL) {
                // Operators with a question mark are written with two.
                text.append(token.text().replace("?", "??"));
            } else {
                text.append(token.text());
            }
        }
        text.append(sql, behind, sql.length());
        return new Placeholders(text.toString(), order);
    }
}
