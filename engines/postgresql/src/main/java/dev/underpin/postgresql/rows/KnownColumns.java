package dev.underpin.postgresql.rows;

import dev.underpin.model.catalog.Column;
import dev.underpin.model.catalog.ColumnName;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.twin.ColumnFacts;
import dev.underpin.model.twin.TwinBundle;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is known of every column, read once. */
final class KnownColumns {

    private final LoadedTables loaded;
    private final Map<ColumnName, KnownColumn> alone = new HashMap<>();
    private final Map<ColumnName, KnownColumn> withPieces = new HashMap<>();

    KnownColumns(TwinBundle bundle, LoadedTables loaded) {
        this.loaded = loaded;
        for (ColumnFacts facts : bundle.columns()) {
            if (facts.position() == 0) {
                (facts.inherited() ? withPieces : alone)
                        .put(new ColumnName(facts.relation(), facts.column()), KnownColumn.of(facts));
            }
        }
    }

    /** Of a table that is loaded with its pieces it is what is known of all, or else of the first piece. */
    @Nullable
    KnownColumn of(Table table, Column column) {
        ColumnName name = new ColumnName(table.name(), column.name());
        if (table.partitioning() == null) {
            return alone.get(name);
        }
        KnownColumn whole = withPieces.get(name);
        return whole != null
                ? whole
                : loaded.leaves(table)
                        .map(leaf -> alone.get(new ColumnName(leaf.name(), column.name())))
                        .filter(java.util.Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }
}
