package dev.underpin.model.catalog;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is offered for logical replication.
 *
 * @param operations {@code insert}, {@code update}, {@code delete}, {@code truncate}
 * @param schemas whole schemas published
 */
public record Publication(
        String name,
        @Nullable String owner,
        boolean allTables,
        boolean viaRoot,
        List<String> operations,
        List<PublishedTable> tables,
        List<String> schemas,
        @Nullable String comment) {

    /** One published table; an empty column list means all of them, a null filter all rows. */
    public record PublishedTable(
            ObjectName table,
            List<String> columns,
            @Nullable String filter) {
        public PublishedTable {
            columns = List.copyOf(columns);
        }
    }

    public Publication {
        operations = List.copyOf(operations);
        tables = Catalog.sorted(tables, Comparator.comparing(PublishedTable::table));
        schemas = Catalog.sorted(schemas, Comparator.naturalOrder());
    }
}
