package dev.underpin.engine;

import dev.underpin.model.catalog.ColumnName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the values of a statement's parameter are taken from. Never from what users once sent. */
public sealed interface Parameter {

    /** A column of rows that are there; what is drawn from one table for one call is of one row. */
    record Drawn(ColumnName column) implements Parameter {
        @Override
        public String toString() {
            return column.toString();
        }
    }

    /** One of a few that the engine accepts; null is NULL. */
    record AnyOf(List<@Nullable String> values) implements Parameter {

        public static final AnyOf NULL = new AnyOf(Collections.singletonList(null));

        public AnyOf {
            values = Collections.unmodifiableList(new ArrayList<>(values));
        }

        public static AnyOf of(String... values) {
            return new AnyOf(List.of(values));
        }
    }

    /**
     * One that hardly any row has: a new row's key.
     *
     * @param column that it is a value of
     * @param beyond the largest number or day that a row has; 0 in other forms
     * @param room the largest number or day there may be, or how many characters
     */
    record Fresh(ColumnName column, Form form, long beyond, long room) implements Parameter {

        /** What such a key is written as. */
        public enum Form {
            NUMBER,
            /** Counted from 1970-01-01. */
            DAY,
            /** Like that of a row, but for its last letters and digits. */
            TEXT,
            UUID
        }
    }
}
