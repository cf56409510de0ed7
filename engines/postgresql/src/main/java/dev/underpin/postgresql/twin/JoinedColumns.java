package dev.underpin.postgresql.twin;

import dev.underpin.model.catalog.Catalog;
import dev.underpin.model.catalog.Column;
import dev.underpin.model.catalog.ColumnName;
import dev.underpin.model.catalog.Dependency;
import dev.underpin.model.catalog.ForeignKey;
import dev.underpin.model.catalog.Index;
import dev.underpin.model.catalog.MaterializedView;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.catalog.Table;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Columns whose values belong together: through foreign keys, as the same column of a table and its pieces or heirs, and as what a materialized view
 * keeps of a column under its name.
 */
final class JoinedColumns {

    private final Map<ColumnName, ColumnName> parents = new HashMap<>();
    private final Set<ColumnName> named = new HashSet<>();

    JoinedColumns(Catalog catalog) {
        catalog.tables().forEach(this::table);
        catalog.objects(MaterializedView.class).forEach(view -> kept(view, catalog.dependencies()));
    }

    private void kept(MaterializedView view, List<Dependency> dependencies) {
        Subject dependent = Subject.of(Subject.Kind.VIEW, view.name());
        Map<String, List<ColumnName>> read = dependencies.stream()
                .filter(dependency -> dependency.dependent().equals(dependent))
                .flatMap(dependency -> column(dependency.needed()))
                .collect(Collectors.groupingBy(ColumnName::column));
        for (Column column : view.columns()) {
            List<ColumnName> same = read.getOrDefault(column.name(), List.of());
            if (same.size() == 1) {
                join(new ColumnName(view.name(), column.name()), same.getFirst());
            }
        }
    }

    private static Stream<ColumnName> column(Subject needed) {
        ObjectName table = needed.owner();
        String column = needed.part();
        return needed.kind() != Subject.Kind.COLUMN || table == null || column == null
                ? Stream.empty()
                : Stream.of(new ColumnName(table, column));
    }

    private void table(Table table) {
        table.foreignKeys().forEach(key -> reference(table.name(), key));
        if (table.partition() != null) {
            heir(table, table.partition().parent());
        }
        table.inherits().forEach(parent -> heir(table, parent));
        if (table.partitioning() != null) {
            table.columns().stream()
                    .filter(column -> mentions(table.partitioning().key(), column.name()))
                    .forEach(column -> named.add(new ColumnName(table.name(), column.name())));
        }
        for (Index index : table.indexes()) {
            String predicate = index.predicate();
            if (predicate != null) {
                table.columns().stream()
                        .filter(column -> compares(predicate, column.name()))
                        .forEach(column -> named.add(new ColumnName(table.name(), column.name())));
            }
        }
    }

    /** Being NULL is no comparison with a value. */
    private static boolean compares(String predicate, String column) {
        return mentions(predicate.replaceAll("\\(?\"?" + Pattern.quote(column) + "\"?\\)? IS (NOT )?NULL", ""), column);
    }

    private static boolean mentions(String text, String column) {
        return Pattern.compile("(?<![\\w$])" + Pattern.quote(column) + "(?![\\w$])")
                .matcher(text)
                .find();
    }

    private void reference(ObjectName table, ForeignKey key) {
        for (int i = 0;
                i < Math.min(key.columns().size(), key.referencedColumns().size());
                i++) {
            join(
                    new ColumnName(table, key.columns().get(i)),
                    new ColumnName(key.referenced(), key.referencedColumns().get(i)));
        }
    }

    private void heir(Table table, ObjectName parent) {
        table.columns()
                .forEach(column ->
                        join(new ColumnName(table.name(), column.name()), new ColumnName(parent, column.name())));
    }

    private void join(ColumnName one, ColumnName other) {
        parents.put(group(one), group(other));
    }

    /** One column that stands for all it is joined with. */
    ColumnName group(ColumnName column) {
        ColumnName at = column;
        for (ColumnName next = parents.get(at); next != null && !next.equals(at); next = parents.get(at)) {
            at = next;
        }
        return at;
    }

    /** The groups of which the catalog itself compares a column with values: by a partition's bounds or an index's condition. */
    Set<ColumnName> comparedInCatalog() {
        Set<ColumnName> groups = new HashSet<>();
        named.forEach(column -> groups.add(group(column)));
        return groups;
    }
}
