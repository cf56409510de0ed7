package dev.underpin.postgresql.twin;

import dev.underpin.model.twin.Caveat;
import dev.underpin.model.twin.ColumnFacts;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Statistics of expressions of which there are none, as ANALYZE has not seen the index yet. They are reckoned from the column that the expression
 * is over; with several columns it is taken to have as many values as they have. Without this, the planner would take every value of
 * it for one of two hundred.
 */
record ExpressionFacts(Connection admin, int version) {

    /** @return what was assumed */
    List<String> restore(MadeIndex index) throws SQLException {
        if (!index.computed()) {
            return List.of();
        }
        List<ColumnFacts> reckoned = new ArrayList<>();
        List<String> assumptions = new ArrayList<>();
        for (ExpressionColumn expression : ExpressionColumn.of(admin, version, index)) {
            List<BaseColumn> bases = BaseColumn.of(admin, version, index, expression);
            if (bases.isEmpty()) {
                assumptions.add("Nothing is known of the values of " + expression.text()
                        + ": the planner takes each for one of 200.");
                continue;
            }
            Map<String, String> statistics = new HashMap<>(counts(expression, bases));
            Map<String, String> values =
                    bases.size() == 1 ? new ReckonedValues(admin).of(expression, bases.getFirst()) : Map.of();
            statistics.putAll(values);
            reckoned.add(new ColumnFacts(index.name(), expression.ownName(), expression.position(), false, statistics));
            assumptions.add("There are no statistics of " + expression.text()
                    + " before ANALYZE has seen the index: "
                    + (values.isEmpty()
                            ? "it is taken to have as many values as its columns, all alike common."
                            : "they are reckoned from those of "
                                    + bases.getFirst().name() + "."));
        }
        if (!reckoned.isEmpty()) {
            new ColumnRestorer(admin, version)
                    .restore(reckoned).stream().map(Caveat::text).forEach(assumptions::add);
        }
        return assumptions;
    }

    private static Map<String, String> counts(ExpressionColumn expression, List<BaseColumn> bases) {
        double present = 1;
        double width = 0;
        double share = 1;
        double count = 1;
        boolean shared = false;
        for (BaseColumn base : bases) {
            present *= 1 - base.nulls();
            width += base.width();
            shared |= base.distinct() < 0;
            share = Math.min(share, base.distinct() < 0 ? -base.distinct() : 1);
            count *= Math.max(1, base.distinct());
        }
        double distinct = expression.type().equals("boolean") ? 2 : shared ? -share : count;
        long bytes = expression.length() > 0 ? expression.length() : Math.max(1, Math.round(width));
        return Map.of(
                "null_frac", String.valueOf((float) (1 - present)),
                "avg_width", String.valueOf(bytes),
                "n_distinct", String.valueOf((float) distinct));
    }
}
