package dev.underpin.review;

import dev.underpin.model.catalog.Catalog;
import dev.underpin.model.catalog.ForeignKey;
import dev.underpin.model.catalog.Index;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.PrimaryKey;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.catalog.UniqueConstraint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Who refers to whom, and which lookups an index serves. Built once for a catalog; every question is a look-up. */
public final class Relations {

    /** A foreign key with the table that has it. */
    public record Reference(Table child, ForeignKey key) {}

    private final Map<ObjectName, Table> tables = new HashMap<>();
    private final Map<ObjectName, List<Reference>> referencing = new HashMap<>();

    Relations(Catalog catalog) {
        catalog.tables().forEach(table -> tables.put(table.name(), table));
        tables.values().stream()
                .filter(table -> !table.isPartition())
                .forEach(table -> table.foreignKeys()
                        .forEach(key -> referencing
                                .computeIfAbsent(key.referenced(), name -> new ArrayList<>())
                                .add(new Reference(table, key))));
    }

    public Optional<Table> table(ObjectName name) {
        return Optional.ofNullable(tables.get(name));
    }

    /** The foreign keys that point at a table. */
    public List<Reference> referencing(ObjectName parent) {
        return referencing.getOrDefault(parent, List.of());
    }

    /**
     * Whether some valid index begins with these columns, in any order among themselves. A partial one counts where it
     * leaves out nothing but their NULLs, which no lookup asks for.
     */
    public static boolean servesLookup(Table table, List<String> columns) {
        return indexFor(table, columns).isPresent() || keyBeginsWith(table, columns);
    }

    private static Optional<Index> indexFor(Table table, List<String> columns) {
        return table.indexes().stream()
                .filter(index -> index.valid() && isOrdered(index) && leavesOutOnlyNulls(index, columns))
                .filter(index -> beginsWith(index.leadingColumns(), columns))
                .findFirst();
    }

    private static boolean leavesOutOnlyNulls(Index index, List<String> columns) {
        String predicate = index.predicate();
        return predicate == null
                || columns.stream()
                        .anyMatch(column ->
                                predicate.replaceAll("[()\"`\\[\\]]", "").equalsIgnoreCase(column + " IS NOT NULL"));
    }

    /** Methods that find rows by equality on a leading column. */
    private static boolean isOrdered(Index index) {
        return index.method().equals("btree") || index.method().equals("hash");
    }

    /** A key may be served without an index that is listed: SQLite's rowid. */
    private static boolean keyBeginsWith(Table table, List<String> columns) {
        return keys(table).anyMatch(key -> beginsWith(key, columns));
    }

    private static boolean beginsWith(List<String> key, List<String> columns) {
        return key.size() >= columns.size()
                && new HashSet<>(key.subList(0, columns.size())).equals(new HashSet<>(columns));
    }

    /** Column lists that are unique for every row: primary key, unique constraints, whole unique indexes. */
    public static Stream<List<String>> keys(Table table) {
        Stream<List<String>> declared = Stream.concat(
                table.constraints(PrimaryKey.class).map(PrimaryKey::columns),
                table.constraints(UniqueConstraint.class).map(UniqueConstraint::columns));
        Stream<List<String>> indexed = table.indexes().stream()
                .filter(index -> index.unique() && index.valid() && !index.isPartial())
                .filter(index -> index.leadingColumns().size() == index.keys().size())
                .map(Index::leadingColumns);
        return Stream.concat(declared, indexed).distinct();
    }

    /** The columns a foreign key points at, also where it leaves them to the primary key. */
    public List<String> referencedColumns(ForeignKey key) {
        if (!key.referencedColumns().isEmpty()) {
            return key.referencedColumns();
        }
        return table(key.referenced())
                .flatMap(Table::primaryKey)
                .map(PrimaryKey::columns)
                .orElse(List.of());
    }
}
