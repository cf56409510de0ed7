package dev.underpin.model.catalog;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table with everything that cannot live without it.
 *
 * @param columns in their physical order; the other lists by name
 * @param partitioning how it is cut, for a partitioned parent
 * @param partition what it is a piece of, for a partition
 * @param inherits parents by plain inheritance, in order
 * @param replicaIdentity {@code DEFAULT}, {@code FULL}, {@code NOTHING} or {@code INDEX name}; null where the engine has none
 * @param options storage parameters and table options in the engine's words: {@code fillfactor}, {@code strict}
 */
public record Table(
        ObjectName name,
        TableKind kind,
        Persistence persistence,
        List<Column> columns,
        List<Constraint> constraints,
        List<Index> indexes,
        List<Trigger> triggers,
        List<RewriteRule> rules,
        RowSecurity rowSecurity,
        List<Policy> policies,
        @Nullable Partitioning partitioning,
        @Nullable Partition partition,
        List<ObjectName> inherits,
        @Nullable String replicaIdentity,
        Map<String, String> options,
        Access access,
        @Nullable String comment)
        implements SchemaObject {

    public Table {
        columns = List.copyOf(columns);
        constraints = Catalog.sorted(constraints, Constraint.ORDER);
        indexes = Catalog.sorted(indexes, Comparator.comparing(Index::name));
        triggers = Catalog.sorted(triggers, Comparator.comparing(Trigger::name));
        rules = Catalog.sorted(rules, Comparator.comparing(RewriteRule::name));
        policies = Catalog.sorted(policies, Comparator.comparing(Policy::name));
        inherits = List.copyOf(inherits);
        options = Map.copyOf(options);
    }

    public Optional<Column> column(String column) {
        return columns.stream().filter(c -> c.name().equals(column)).findFirst();
    }

    public Optional<PrimaryKey> primaryKey() {
        return constraints(PrimaryKey.class).findFirst();
    }

    public Stream<ForeignKey> foreignKeys() {
        return constraints(ForeignKey.class);
    }

    public <T extends Constraint> Stream<T> constraints(Class<T> kind) {
        return constraints.stream().filter(kind::isInstance).map(kind::cast);
    }

    /** Whether it is one piece of a partitioned table: what is said of the parent need not be said again. */
    public boolean isPartition() {
        return partition != null;
    }

    Table withoutColumnOrder() {
        return withColumns(Catalog.sorted(columns, Comparator.comparing(Column::name)));
    }

    /** The same with some of its columns alone, to look at their values. */
    public Table only(Collection<String> names) {
        return withColumns(
                columns.stream().filter(column -> names.contains(column.name())).toList());
    }

    private Table withColumns(List<Column> others) {
        return new Table(
                name,
                kind,
                persistence,
                others,
                constraints,
                indexes,
                triggers,
                rules,
                rowSecurity,
                policies,
                partitioning,
                partition,
                inherits,
                replicaIdentity,
                options,
                access,
                comment);
    }
}
