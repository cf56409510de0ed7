package dev.underpin.model.twin;

import dev.underpin.model.catalog.ObjectName;
import java.util.Comparator;
import java.util.Map;

/**
 * What the planner knows of a column, or of an expression that an index keeps.
 *
 * @param relation the table, or the index for an expression
 * @param position of an index's column from 1; 0 for a table, whose columns go by name
 * @param inherited whether child tables are counted in
 * @param statistics by the engine's own words, in its own text: {@code null_frac}, {@code most_common_vals}
 */
public record ColumnFacts(
        ObjectName relation, String column, int position, boolean inherited, Map<String, String> statistics) {

    static final Comparator<ColumnFacts> ORDER = Comparator.comparing(ColumnFacts::relation)
            .thenComparing(ColumnFacts::position)
            .thenComparing(ColumnFacts::column)
            .thenComparing(ColumnFacts::inherited);

    public ColumnFacts {
        statistics = Map.copyOf(statistics);
    }

    /** The same with other statistics. */
    public ColumnFacts with(Map<String, String> others) {
        return new ColumnFacts(relation, column, position, inherited, others);
    }
}
