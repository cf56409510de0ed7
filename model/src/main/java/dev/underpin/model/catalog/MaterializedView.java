package dev.underpin.model.catalog;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A stored query with stored rows. */
public record MaterializedView(
        ObjectName name,
        List<Column> columns,
        String query,
        List<Index> indexes,
        boolean populated,
        Map<String, String> options,
        Access access,
        @Nullable String comment)
        implements SchemaObject {
    public MaterializedView {
        columns = List.copyOf(columns);
        indexes = Catalog.sorted(indexes, Comparator.comparing(Index::name));
        options = Map.copyOf(options);
    }
}
