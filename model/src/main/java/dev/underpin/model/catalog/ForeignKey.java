package dev.underpin.model.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reference to another table's key.
 *
 * @param referencedColumns empty where the engine was told only the table (SQLite: its primary key)
 * @param onDeleteColumns the columns that SET NULL or SET DEFAULT touches; empty for all
 * @param period the last column pair is a range that must be covered (temporal key)
 * @param validated false where old rows were never checked
 * @param enforced false where the engine does not check it at all
 */
public record ForeignKey(
        @Nullable String name,
        List<String> columns,
        ObjectName referenced,
        List<String> referencedColumns,
        ReferentialAction onDelete,
        ReferentialAction onUpdate,
        List<String> onDeleteColumns,
        boolean matchFull,
        boolean period,
        Deferral deferral,
        boolean validated,
        boolean enforced,
        @Nullable String comment)
        implements Constraint {
    public ForeignKey {
        columns = List.copyOf(columns);
        referencedColumns = List.copyOf(referencedColumns);
        onDeleteColumns = List.copyOf(onDeleteColumns);
    }
}
