package dev.underpin.postgresql.rows;

import dev.underpin.model.catalog.Column;
import dev.underpin.model.catalog.Index;
import dev.underpin.model.catalog.IndexKey;
import dev.underpin.model.catalog.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which columns of a table have to differ from row to row, by themselves or together. An expression over a single column counts as that
 * column; what a partial index asks of several columns is asked of all rows.
 */
final class UniqueSets {

    private final Table table;
    private final Set<String> alone = new HashSet<>();
    private final List<List<String>> together = new ArrayList<>();
    private final Set<String> withoutNulls = new HashSet<>();

    UniqueSets(Table table) {
        this.table = table;
        table.indexes().stream()
                .filter(Index::unique)
                .sorted(Comparator.comparing((Index index) -> index.isPartial())
                        .thenComparing(index -> table.primaryKey()
                                .filter(key -> index.name().equals(key.name()))
                                .isEmpty()))
                .forEach(this::add);
    }

    private void add(Index index) {
        Set<String> columns = new LinkedHashSet<>();
        for (IndexKey key : index.keys()) {
            List<String> mentioned = Mentions.of(table, key.text());
            columns.addAll(key.column() != null ? List.of(key.column()) : mentioned);
        }
        if (!index.nullsDistinct()) {
            withoutNulls.addAll(columns);
        }
        if (columns.size() == 1 && !index.isPartial()) {
            alone.addAll(columns);
        } else if (columns.size() > 1) {
            together.add(List.copyOf(columns));
        }
    }

    boolean isAlone(Column column) {
        return alone.contains(column.name());
    }

    /** Whether two NULLs would be one too many. */
    boolean refusesNulls(Column column) {
        return withoutNulls.contains(column.name());
    }

    /** Sets of two and more, the primary key first. */
    List<List<String>> together() {
        return together;
    }
}
