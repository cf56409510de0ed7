package dev.underpin.engine;

import dev.underpin.model.catalog.ColumnName;
import dev.underpin.model.catalog.ForeignKey;
import dev.underpin.model.catalog.ObjectName;
import java.util.List;
import java.util.Optional;

/**
 * Answers about the rows of a database, each within a budget. Answers carry counts and masked values, never rows.
 *
 * <p>Empty means: could not be asked (no right, no time, no rows).
 */
public interface Rows {

    /** For a source without rows: nothing can be asked. */
    Rows NONE = new Rows() {
        @Override
        public Optional<TableSample> sample(ObjectName table, List<String> columns) {
            return Optional.empty();
        }

        @Override
        public Optional<Inclusion> inclusion(ColumnName child, ColumnName parent) {
            return Optional.empty();
        }

        @Override
        public Optional<Long> countNulls(ColumnName column) {
            return Optional.empty();
        }

        @Override
        public Optional<Long> countViolations(ObjectName table, ForeignKey key) {
            return Optional.empty();
        }
    };

    /** A sample of the table's rows, the named columns only. */
    Optional<TableSample> sample(ObjectName table, List<String> columns);

    /** How far the values of one column are contained in another. */
    Optional<Inclusion> inclusion(ColumnName child, ColumnName parent);

    /** How many rows hold NULL there, over the whole table. */
    Optional<Long> countNulls(ColumnName column);

    /** How many rows of the whole table break a foreign key that it declares, by the engine's own comparison. */
    Optional<Long> countViolations(ObjectName table, ForeignKey key);
}
