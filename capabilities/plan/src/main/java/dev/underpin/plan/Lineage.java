package dev.underpin.plan;

import dev.underpin.model.catalog.Catalog;
import dev.underpin.model.catalog.Column;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Partition;
import dev.underpin.model.catalog.Table;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tables by name, today and in the target, to ask what one has of its parents. */
record Lineage(Map<ObjectName, Table> before, Map<ObjectName, Table> after) {

    static Lineage of(Catalog from, Catalog to) {
        return new Lineage(named(from), named(to));
    }

    private static Map<ObjectName, Table> named(Catalog catalog) {
        return catalog.tables().collect(Collectors.toMap(Table::name, Function.identity()));
    }

    /** Whether a parent that is so today and in the target changes to the same: then the child does so with it. */
    boolean handsDown(Table was, Table is, String column, Function<Column, Optional<?>> attribute) {
        Set<ObjectName> former = parents(was).collect(Collectors.toSet());
        return parents(is).filter(former::contains).anyMatch(parent -> {
            Optional<?> ago = attribute(before, parent, column, attribute);
            Optional<?> then = attribute(after, parent, column, attribute);
            return !ago.equals(then) && then.equals(attribute(after, is.name(), column, attribute));
        });
    }

    private static Stream<ObjectName> parents(Table table) {
        return Stream.concat(Stream.ofNullable(table.partition()).map(Partition::parent), table.inherits().stream());
    }

    private static Optional<?> attribute(
            Map<ObjectName, Table> tables, ObjectName table, String column, Function<Column, Optional<?>> attribute) {
        return Optional.ofNullable(tables.get(table))
                .flatMap(its -> its.column(column))
                .flatMap(attribute);
    }
}
