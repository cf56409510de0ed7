package dev.underpin.plan;

import dev.underpin.model.catalog.ObjectName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What two catalogs cannot tell: where the values of something new come from. */
public sealed interface Hint {

    /** As the user wrote it. */
    String text();

    /** A table that goes on under another name. */
    record TableRenamed(String text, ObjectName from, ObjectName to) implements Hint {}

    /**
     * Columns that take over the values of others.
     *
     * @param forward an expression for each new column; empty for the column itself under its new name
     * @param back an expression for each old column; empty where there is no way back, or none is needed
     */
    record ColumnsMoved(
            String text, ObjectName table, List<String> from, List<String> to, List<String> forward, List<String> back)
            implements Hint {
        public ColumnsMoved {
            from = List.copyOf(from);
            to = List.copyOf(to);
            forward = List.copyOf(forward);
            back = List.copyOf(back);
        }
    }

    /**
     * Columns that move into a table of their own, with the key that tells whose they are.
     *
     * @param named what they are called there, in the same order
     */
    record TableExtracted(String text, ObjectName from, List<String> columns, ObjectName to, List<String> named)
            implements Hint {
        public TableExtracted {
            columns = List.copyOf(columns);
            named = List.copyOf(named);
        }
    }

    /**
     * What a column's rows get: those that are there when the column is new, or when its type changes.
     *
     * @param value an expression over the row
     * @param back likewise for the way back of a type change; null for the plain cast
     */
    record ColumnValue(
            String text,
            ObjectName table,
            String column,
            String value,
            @Nullable String back) implements Hint {}
}
