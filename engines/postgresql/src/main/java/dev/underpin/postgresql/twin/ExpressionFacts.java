package dev.underpin.postgresql.twin;

import dev.underpin.model.twin.Caveat;
import dev.underpin.model.twin.ColumnFacts;
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
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Statistics of expressions of which there are none, as ANALYZE has not seen the index yet. An expression is taken to have as many values
 * as its columns have. Without this, the planner would take every value of it for one of two hundred.
 */
record ExpressionFacts(Connection admin, int version) {

    private record Base(double nulls, double width, double distinct) {}

    /** @return what was assumed */
    List<String> restore(MadeIndex index) throws SQLException {
        List<ColumnFacts> guessed = new ArrayList<>();
        List<String> assumptions = new ArrayList<>();
        for (ExpressionColumn expression : ExpressionColumn.of(admin, version, index)) {
            List<Base> bases = bases(index, expression);
            if (bases.isEmpty()) {
                assumptions.add("Nothing is known of the values of " + expression.text()
                        + ": the planner takes each for one of 200.");
                continue;
            }
            guessed.add(facts(index, expression, bases));
            assumptions.add(
                    "There are no statistics of " + expression.text()
                            + " before ANALYZE has seen the index: it is taken to have as many values as its columns, all alike common.");
        }
        if (!guessed.isEmpty()) {
            new ColumnRestorer(admin, version)
                    .restore(guessed).stream().map(Caveat::text).forEach(assumptions::add);
        }
        return assumptions;
    }

    private static ColumnFacts facts(MadeIndex index, ExpressionColumn expression, List<Base> bases) {
        double present = 1;
        double width = 0;
        double share = 1;
        double count = 1;
        boolean shared = false;
        for (Base base : bases) {
            present *= 1 - base.nulls();
            width += base.width();
            shared |= base.distinct() < 0;
            share = Math.min(share, base.distinct() < 0 ? -base.distinct() : 1);
            count *= Math.max(1, base.distinct());
        }
        double distinct = expression.type().equals("boolean") ? 2 : shared ? -share : count;
        return new ColumnFacts(
                index.name(),
                expression.ownName(),
                expression.position(),
                false,
                Map.of(
                        "null_frac", String.valueOf((float) (1 - present)),
                        "avg_width",
                                String.valueOf(
                                        expression.length() > 0 ? expression.length() : Math.max(1, Math.round(width))),
                        "n_distinct", String.valueOf((float) distinct)));
    }

    private List<Base> bases(MadeIndex index, ExpressionColumn expression) throws SQLException {
        Set<String> names = Tokens.of(expression.text(), Dialect.POSTGRESQL).stream()
                .filter(Token::isName)
                .map(Token::name)
                .collect(Collectors.toSet());
        List<Base> bases = new ArrayList<>();
        try (PreparedStatement statement =
                admin.prepareStatement(new CatalogQuery("twin", "whatif-bases").textFor(version))) {
            statement.setLong(1, index.tableId());
            try (ResultSet answer = statement.executeQuery()) {
                var row = new Row(answer);
                while (answer.next()) {
                    if (names.contains(row.text("name"))) {
                        bases.add(new Base(row.real("nulls"), row.real("width"), row.real("values")));
                    }
                }
            }
        }
        return bases;
    }
}
