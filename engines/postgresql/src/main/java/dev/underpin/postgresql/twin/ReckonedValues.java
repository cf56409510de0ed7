package dev.underpin.postgresql.twin;

import dev.underpin.postgresql.CatalogQuery;
import dev.underpin.postgresql.Names;
import dev.underpin.postgresql.Row;
import dev.underpin.postgresql.ScratchServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The values of an expression over one column, reckoned from the values that the column's statistics name: the common ones keep their shares
 * together, and what the histogram's bounds become is a histogram again. It is the bundle's own code that reckons, so it has few rights.
 */
record ReckonedValues(Connection admin) {

    /** @return statistics by their words; nothing where the expression does not take the values, which may be pseudonyms */
    Map<String, String> of(ExpressionColumn expression, BaseColumn base) throws SQLException {
        Savepoint before = admin.setSavepoint();
        try (Statement statement = admin.createStatement()) {
            statement.execute("SET LOCAL ROLE " + ScratchServer.PLANNER);
            Map<String, String> statistics = new HashMap<>();
            try (ResultSet answer = statement.executeQuery(query(expression, base))) {
                answer.next();
                read(new Row(answer), base, statistics);
            }
            statement.execute("RESET ROLE");
            return statistics;
        } catch (SQLException notTaken) {
            admin.rollback(before);
            return Map.of();
        }
    }

    private static String query(ExpressionColumn expression, BaseColumn base) {
        return new CatalogQuery("twin", "whatif-reckoned")
                .textFor(0)
                .formatted(
                        expression.text(),
                        Names.quote(base.name()),
                        array(base.common()),
                        array(base.shares()),
                        base.type(),
                        array(base.bounds()));
    }

    private static String array(@Nullable String array) {
        return Names.literal(array == null ? "{}" : array);
    }

    private static void read(Row row, BaseColumn base, Map<String, String> statistics) throws SQLException {
        for (String word : new String[] {"most_common_vals", "most_common_freqs", "histogram_bounds"}) {
            String value = row.optional(word);
            if (value != null) {
                statistics.put(word, value);
            }
        }
        statistics.put("null_frac", String.valueOf((float) Math.min(1, base.nulls() + row.real("nulls"))));
        double bounds = row.real("bounds");
        if (bounds == 0) {
            statistics.put("n_distinct", String.valueOf((float) row.real("commons")));
        } else if (base.distinct() != 0) {
            statistics.put("n_distinct", String.valueOf((float) (base.distinct() * row.real("different") / bounds)));
        }
    }
}
