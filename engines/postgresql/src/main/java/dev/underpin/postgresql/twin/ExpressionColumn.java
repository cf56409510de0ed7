package dev.underpin.postgresql.twin;

import dev.underpin.postgresql.CatalogQuery;
import dev.underpin.postgresql.Row;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * An expression that an index keeps.
 *
 * @param position in the index, from 1
 * @param ownName what the index calls it
 * @param length in bytes; -1 where it varies
 */
record ExpressionColumn(int position, String ownName, String text, String type, int length) {

    static List<ExpressionColumn> of(Connection admin, int version, MadeIndex index) throws SQLException {
        List<ExpressionColumn> expressions = new ArrayList<>();
        try (PreparedStatement statement =
                admin.prepareStatement(new CatalogQuery("twin", "whatif-expressions").textFor(version))) {
            statement.setLong(1, index.id());
            try (ResultSet answer = statement.executeQuery()) {
                var row = new Row(answer);
                while (answer.next()) {
                    expressions.add(new ExpressionColumn(
                            (int) row.number("position"),
                            row.text("own_name"),
                            row.text("text"),
                            row.text("type"),
                            (int) row.number("length")));
                }
            }
        }
        return expressions;
    }
}
