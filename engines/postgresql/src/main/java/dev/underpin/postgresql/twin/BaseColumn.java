package dev.underpin.postgresql.twin;

import dev.underpin.postgresql.CatalogQuery;
import dev.underpin.postgresql.Row;
import dev.underpin.sql.Dialect;
import dev.underpin.sql.Token;
import dev.underpin.sql.Tokens;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A column that an expression is made from, and what is known of its values.
 *
 * @param shares of rows that have the common values; an array, as are the next two
 */
record BaseColumn(
        String name,
        String type,
        double nulls,
        double width,
        double distinct,
        @Nullable String shares,
        @Nullable String common,
        @Nullable String bounds) {

    /** Those that an expression names and of which there are statistics. */
    static List<BaseColumn> of(Connection admin, int version, MadeIndex index, ExpressionColumn expression)
            throws SQLException {
        Set<String> names = Tokens.of(expression.text(), Dialect.POSTGRESQL).stream()
                .filter(Token::isName)
                .map(Token::name)
                .collect(Collectors.toSet());
        List<BaseColumn> bases = new ArrayList<>();
        try (PreparedStatement statement =
                admin.prepareStatement(new CatalogQuery("twin", "whatif-bases").textFor(version))) {
            statement.setLong(1, index.tableId());
            try (ResultSet answer = statement.executeQuery()) {
                var row = new Row(answer);
                while (answer.next()) {
                    if (names.contains(row.text("name"))) {
                        bases.add(new BaseColumn(
                                row.text("name"),
                                row.text("type"),
                                row.real("nulls"),
                                row.real("width"),
                                row.real("values"),
                                row.optional("shares"),
                                row.optional("common"),
                                row.optional("bounds")));
                    }
                }
            }
        }
        return bases;
    }
}
