package dev.underpin.postgresql.twin;

import dev.underpin.model.twin.ColumnFacts;

/** A column's statistics with what their values are. */
record TypedColumn(ColumnFacts facts, ValueType type) {}
