package dev.underpin.postgresql.recipe;

import dev.underpin.engine.RecipeWishes;
import dev.underpin.model.catalog.Catalog;
import dev.underpin.model.catalog.Dependency;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Partition;
import dev.underpin.model.catalog.SchemaObject;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.change.AddColumn;
import dev.underpin.model.change.AlterColumnType;
import dev.underpin.model.change.AlterGenerated;
import dev.underpin.model.change.Change;
import dev.underpin.model.change.ChangeSet;
import dev.underpin.model.change.CreateObject;
import dev.underpin.model.change.DropColumn;
import dev.underpin.model.change.DropObject;
import dev.underpin.model.change.TransferColumns;
import dev.underpin.model.snapshot.TableStatistics;
import dev.underpin.postgresql.CreationOrder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What recipes look at: the database today and as it is to be, what is known of its size, and which changes go together. */
final class Situation {

    private final ChangeSet changes;
    private final RecipeWishes wishes;
    private final Map<ObjectName, Table> before;
    private final Map<ObjectName, Table> after;
    private final Map<Subject, SchemaObject> oldObjects;
    private final Map<Subject, SchemaObject> newObjects;
    private final CreationOrder order;
    private final Map<Subject, Integer> positions;
    private final Map<Subject, Integer> oldPositions;
    private final Map<Subject, List<Subject>> dependents = new HashMap<>();
    private final Map<ObjectName, List<Table>> partitions = new HashMap<>();
    private final Map<ObjectName, TableStatistics> statistics;
    private final Set<Subject> created;
    private final Set<Subject> dropped;
    private final Map<ObjectName, Set<String>> newColumns = new HashMap<>();

    Situation(ChangeSet changes, RecipeWishes wishes) {
        this.changes = changes;
        this.wishes = wishes;
        this.before = changes.from().tables().collect(Collectors.toMap(Table::name, Function.identity()));
        this.after = changes.to().tables().collect(Collectors.toMap(Table::name, Function.identity()));
        this.oldObjects = objects(changes.from());
        this.newObjects = objects(changes.to());
        this.order = new CreationOrder(changes.to());
        this.positions = positions(order);
        this.oldPositions = positions(new CreationOrder(changes.from()));
        this.statistics = wishes.statistics().byTable();
        this.created = changes.of(CreateObject.class)
                .map(change -> Subject.of(change.object()))
                .collect(Collectors.toSet());
        this.dropped = changes.of(DropObject.class)
                .map(change -> Subject.of(change.object()))
                .collect(Collectors.toSet());
        for (Dependency dependency : changes.from().dependencies()) {
            dependents
                    .computeIfAbsent(dependency.needed(), key -> new ArrayList<>())
                    .add(dependency.dependent());
        }
        after.values().forEach(this::partition);
        changes.of(AddColumn.class)
                .forEach(change -> newColumn(change.table(), change.column().name()));
        changes.of(TransferColumns.class)
                .forEach(change -> change.to().forEach(column -> newColumn(change.table(), column.name())));
    }

    private void partition(Table table) {
        Partition partition = table.partition();
        if (partition != null) {
            partitions
                    .computeIfAbsent(partition.parent(), key -> new ArrayList<>())
                    .add(table);
        }
        table.inherits()
                .forEach(parent -> partitions
                        .computeIfAbsent(parent, key -> new ArrayList<>())
                        .add(table));
    }

    private void newColumn(ObjectName table, String column) {
        newColumns.computeIfAbsent(table, key -> new HashSet<>()).add(column);
    }

    private static Map<Subject, SchemaObject> objects(Catalog catalog) {
        return catalog.objects(SchemaObject.class)
                .collect(Collectors.toMap(Subject::of, Function.identity(), (one, other) -> one));
    }

    private static Map<Subject, Integer> positions(CreationOrder order) {
        Map<Subject, Integer> positions = new HashMap<>();
        order.objects().forEach(object -> positions.put(Subject.of(object), positions.size()));
        return positions;
    }

    /** Whether another column takes a column's place in the course of the change. */
    static boolean replacesColumns(Change change) {
        return change instanceof TransferColumns
                || change instanceof AlterColumnType
                || change instanceof AlterGenerated
                || change instanceof dev.underpin.model.change.AlterObject;
    }

    ChangeSet changes() {
        return changes;
    }

    int version() {
        return wishes.serverVersion();
    }

    int keepDays() {
        return wishes.keepDays();
    }

    int batchRows() {
        return wishes.batchRows();
    }

    /** A table as it is today; of those that stay. */
    Table before(ObjectName table) {
        return Objects.requireNonNull(before.get(table), () -> table + " is not there today");
    }

    /** A table as it is to be. */
    Table after(ObjectName table) {
        return Objects.requireNonNull(after.get(table), () -> table + " is not in the target");
    }

    Optional<Table> oldTable(ObjectName table) {
        return Optional.ofNullable(before.get(table));
    }

    Optional<Table> newTable(ObjectName table) {
        return Optional.ofNullable(after.get(table));
    }

    Optional<SchemaObject> oldObject(Subject subject) {
        return Optional.ofNullable(oldObjects.get(subject));
    }

    Optional<SchemaObject> newObject(Subject subject) {
        return Optional.ofNullable(newObjects.get(subject));
    }

    /** Whether the plan makes it: nobody uses it yet, so nothing about it needs care. */
    boolean isNew(Subject subject) {
        return created.contains(subject);
    }

    boolean isNew(ObjectName table) {
        return isNew(Subject.table(table));
    }

    boolean goes(Subject subject) {
        return dropped.contains(subject);
    }

    /** Where in the order of creation of the target it stands; the last place where it has none. */
    int position(Subject subject) {
        return positions.getOrDefault(subject, Integer.MAX_VALUE);
    }

    /** The same in the order in which things can go. */
    int positionOfLeaving(Subject subject) {
        return -oldPositions.getOrDefault(subject, Integer.MAX_VALUE);
    }

    boolean isBare(SchemaObject object) {
        return order.isBare(object);
    }

    /** Everything of today that needs one of these, directly or not; those that need most last. */
    List<SchemaObject> dependents(Set<Subject> needed) {
        Set<Subject> reached = new HashSet<>(needed);
        Deque<Subject> open = new ArrayDeque<>(needed);
        while (!open.isEmpty()) {
            for (Subject dependent : dependents.getOrDefault(open.pop(), List.of())) {
                if (reached.add(dependent)) {
                    open.push(dependent);
                }
            }
        }
        reached.removeAll(needed);
        return reached.stream()
                .sorted(Comparator.comparingInt(subject -> oldPositions.getOrDefault(subject, Integer.MAX_VALUE)))
                .flatMap(subject -> oldObject(subject).stream())
                .toList();
    }

    /** Tables that are pieces or children of it in the target. */
    List<Table> children(ObjectName table) {
        return partitions.getOrDefault(table, List.of());
    }

    /** Columns of a table of today that the plan adds. */
    Set<String> newColumns(ObjectName table) {
        return newColumns.getOrDefault(table, Set.of());
    }

    /** Whether a column that goes is put out of sight first. What is computed can be had again, and needs no such care. */
    boolean hides(DropColumn change) {
        return keepDays() > 0 && change.column().generated() == null;
    }

    /** From the names of columns that are only called otherwise to those of today. Both are kept equal while both are there. */
    Map<String, String> formerNames(ObjectName table) {
        return changes.of(TransferColumns.class)
                .filter(change -> change.table().equals(table) && change.isRename())
                .collect(Collectors.toMap(
                        change -> change.to().getFirst().name(),
                        change -> change.from().getFirst().name()));
    }

    /** What columns of a table that are out of sight are called. */
    Map<String, String> hidden(ObjectName table) {
        return changes.of(DropColumn.class)
                .filter(change -> change.table().equals(table) && hides(change))
                .map(change -> change.column().name())
                .collect(Collectors.toMap(Function.identity(), Shadow::dropped));
    }

    Optional<TableStatistics> statistics(ObjectName table) {
        return Optional.ofNullable(statistics.get(table));
    }
}
