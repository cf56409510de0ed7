package dev.underpin.postgresql.rows;

import dev.underpin.model.catalog.Catalog;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.catalog.TableKind;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Which tables are loaded: ordinary ones, partitions each by itself. What is cut by hash is loaded as a whole, because only the server
 * knows which piece a row belongs to.
 */
final class LoadedTables {

    private final Map<ObjectName, Table> tables = new HashMap<>();
    private final Map<ObjectName, List<Table>> pieces = new HashMap<>();

    LoadedTables(Catalog catalog) {
        catalog.tables().forEach(table -> {
            tables.put(table.name(), table);
            if (table.partition() != null) {
                pieces.merge(
                        table.partition().parent(),
                        List.of(table),
                        (some, more) ->
                                Stream.concat(some.stream(), more.stream()).toList());
            }
        });
    }

    Map<ObjectName, Table> byName() {
        return Collections.unmodifiableMap(tables);
    }

    /** All of them, by name. */
    List<Table> all() {
        return tables.values().stream()
                .filter(this::isLoaded)
                .sorted(Comparator.comparing(Table::name))
                .toList();
    }

    private boolean isLoaded(Table table) {
        return !isBelowHash(table)
                && (table.partitioning() == null ? table.kind() == TableKind.ORDINARY : isHash(table));
    }

    private static boolean isHash(Table table) {
        return table.partitioning() != null && table.partitioning().strategy().equals("HASH");
    }

    private boolean isBelowHash(Table table) {
        if (table.partition() == null) {
            return false;
        }
        Table parent = tables.get(table.partition().parent());
        return parent != null && (isHash(parent) || isBelowHash(parent));
    }

    /** Those that hold the rows of a table: itself, or the pieces it is cut into. */
    List<Table> holding(ObjectName name) {
        Table table = tables.get(name);
        return table == null ? List.of() : holding(table).toList();
    }

    private Stream<Table> holding(Table table) {
        return isLoaded(table) || table.partitioning() == null
                ? Stream.of(table)
                : pieces.getOrDefault(table.name(), List.of()).stream().flatMap(this::holding);
    }

    /** The ordinary tables at the bottom of one. */
    Stream<Table> leaves(Table table) {
        return table.partitioning() == null
                ? Stream.of(table)
                : pieces.getOrDefault(table.name(), List.of()).stream().flatMap(this::leaves);
    }
}
