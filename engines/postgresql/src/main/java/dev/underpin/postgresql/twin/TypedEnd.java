package dev.underpin.postgresql.twin;

import dev.underpin.model.catalog.ColumnName;

/** The extremes of a column that leads an index. */
record TypedEnd(ColumnName column, ValueType type, String lowest, String highest) {

    TypedEnd with(String low, String high) {
        return new TypedEnd(column, type, low, high);
    }
}
