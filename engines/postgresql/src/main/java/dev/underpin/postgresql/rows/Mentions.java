package dev.underpin.postgresql.rows;

import dev.underpin.model.catalog.Column;
import dev.underpin.model.catalog.Table;
import dev.underpin.sql.Dialect;
import dev.underpin.sql.Token;
import dev.underpin.sql.Tokens;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which columns of a table an expression is about. */
final class Mentions {

    private Mentions() {}

    static List<String> of(Table table, String expression) {
        Set<String> names = Tokens.of(expression, Dialect.POSTGRESQL).stream()
                .filter(Token::isName)
                .map(Token::name)
                .collect(Collectors.toSet());
        return table.columns().stream()
                .map(Column::name)
                .filter(names::contains)
                .toList();
    }
}
