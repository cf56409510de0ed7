package dev.underpin.postgresql.recipe;

import dev.underpin.engine.RecipeWishes;
import dev.underpin.model.catalog.Catalog;
import dev.underpin.model.catalog.CatalogItems;
import dev.underpin.model.catalog.Collation;
import dev.underpin.model.catalog.Column;
import dev.underpin.model.catalog.ColumnName;
import dev.underpin.model.catalog.Dependency;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Partition;
import dev.underpin.model.catalog.Routine;
import dev.underpin.model.catalog.SchemaObject;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.change.AddColumn;
import dev.underpin.model.change.AlterColumnType;
import dev.underpin.model.change.AlterGenerated;
import dev.underpin.model.change.AlterObject;
import dev.underpin.model.change.Change;
import dev.underpin.model.change.ChangeSet;
import dev.underpin.model.change.CreateObject;
import dev.underpin.model.change.DropColumn;
import dev.underpin.model.change.DropObject;
import dev.underpin.model.change.TransferColumns;
import dev.underpin.model.snapshot.ColumnStatistics;
import dev.underpin.model.snapshot.TableStatistics;
import dev.underpin.postgresql.CreationOrder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What recipes look at: the database today and as it is to be, what is known of its size, and which changes go together. */
final class Situation {

    private final ChangeSet changes;
    private final RecipeWishes wishes;
    private final Map<ObjectName, Table> before;
    private final Map<ObjectName, Table> after;
    private final CatalogItems oldItems;
    private final CatalogItems newItems;
    private final Map<Subject, SchemaObject> oldObjects;
    private final Map<Subject, SchemaObject> newObjects;
    private final CreationOrder order;
    private final Map<Subject, Integer> positions;
    private final Map<Subject, Integer> oldPositions;
    private final Map<Subject, List<Subject>> dependents = new HashMap<>();
    private final Map<Subject, List<Subject>> needs = new HashMap<>();
    private final Set<Subject> switched = new HashSet<>();
    private final Map<ObjectName, List<Table>> partitions = new HashMap<>();
    private final Map<ObjectName, TableStatistics> statistics;
    private final Map<ColumnName, ColumnStatistics> columnStatistics;
    private final Set<Subject> created;
    private final Set<Subject> dropped;
    private final Map<ObjectName, Set<String>> newColumns = new HashMap<>();
    private final Set<Subject> settled = new HashSet<>();
    private final Map<ObjectName, Map<String, String>> swapped = new HashMap<>();

    Situation(ChangeSet changes, RecipeWishes wishes) {
        this.changes = changes;
        this.wishes = wishes;
        this.before = changes.from().tables().collect(Collectors.toMap(Table::name, Function.identity()));
        this.after = changes.to().tables().collect(Collectors.toMap(Table::name, Function.identity()));
        this.oldItems = new CatalogItems(changes.from());
        this.newItems = new CatalogItems(changes.to());
        this.oldObjects = objects(changes.from());
        this.newObjects = objects(changes.to());
        this.order = new CreationOrder(changes.to());
        this.positions = positions(changes.to(), order);
        this.oldPositions = positions(changes.from(), CreationOrder.ofFamilies(changes.from()));
        this.statistics = wishes.statistics().byTable();
        this.columnStatistics = wishes.statistics().byColumn();
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
        for (Dependency dependency : changes.to().dependencies()) {
            needs.computeIfAbsent(dependency.dependent(), key -> new ArrayList<>())
                    .add(dependency.needed());
        }
        for (Change change : changes.changes()) {
            switch (change) {
                case TransferColumns transfer -> switched.add(Subject.table(transfer.table()));
                case AlterColumnType alter -> switched.add(Subject.table(alter.table()));
                case AlterGenerated alter -> switched.add(Subject.table(alter.table()));
                case AlterObject alter -> switched.add(alter.subject());
                default -> {}
            }
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

    /** Collations need nothing, and are needed by much. */
    private static Map<Subject, Integer> positions(Catalog catalog, CreationOrder order) {
        Map<Subject, Integer> positions = new HashMap<>();
        catalog.objects(Collation.class).forEach(collation -> positions.put(Subject.of(collation), 0));
        order.objects().forEach(object -> positions.put(Subject.of(object), positions.size()));
        return positions;
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

    /** What is said today of everything, and who may use it. */
    CatalogItems oldItems() {
        return oldItems;
    }

    CatalogItems newItems() {
        return newItems;
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

    /** The same in the order in which things can go; there is room for one more behind each. */
    int positionOfLeaving(Subject subject) {
        return -2 * Math.min(oldPosition(subject), Integer.MAX_VALUE / 4);
    }

    boolean isBare(SchemaObject object) {
        return order.isBare(object);
    }

    /** Whether an object of today that needs a table needs one of these columns of it; who names none takes whole rows. */
    boolean needs(Subject dependent, Subject table, Set<String> columns) {
        ObjectName name = Objects.requireNonNull(table.owner());
        Set<String> needed = before(name).columns().stream()
                .map(Column::name)
                .filter(column -> dependents
                        .getOrDefault(Subject.column(name, column), List.of())
                        .contains(dependent))
                .collect(Collectors.toSet());
        return needed.isEmpty() || needed.stream().anyMatch(columns::contains);
    }

    /** Everything of today that needs it directly. */
    List<SchemaObject> dependents(Subject needed) {
        return dependents.getOrDefault(needed, List.of()).stream()
                .flatMap(subject -> oldObject(subject).stream())
                .toList();
    }

    /** An object as it is at this point of the drafting: as in the target, once a recipe has said so. */
    Optional<SchemaObject> now(Subject subject) {
        return settled.contains(subject) ? newObject(subject) : oldObject(subject);
    }

    /** Says that objects are as in the target from here on; those that go stay what they are. */
    void settle(Collection<Subject> subjects) {
        subjects.stream().filter(newObjects::containsKey).forEach(settled::add);
    }

    boolean isSettled(Subject subject) {
        return settled.contains(subject);
    }

    /** Whether it only loses columns, which the application of today may read until the end. */
    boolean narrows(Subject subject) {
        return oldObject(subject)
                .filter(before -> newObject(subject)
                        .filter(after -> Narrowing.is(before, after))
                        .isPresent())
                .isPresent();
    }

    /** Whether a new object needs, directly or not, what is another one only behind the switch. */
    boolean needsSwitched(SchemaObject object) {
        Set<Subject> reached = new HashSet<>(Set.of(Subject.of(object)));
        List<Subject> open = new ArrayList<>(reached);
        while (!open.isEmpty()) {
            Subject subject = open.removeLast();
            if (switched.contains(subject)) {
                return true;
            }
            needs.getOrDefault(subject, List.of()).stream().filter(reached::add).forEach(open::add);
        }
        Set<String> names =
                switched.stream().map(Subject::object).filter(Objects::nonNull).collect(Collectors.toSet());
        return object instanceof Routine routine
                && routine.language().equals("sql")
                && Mentions.any(routine.definition(), names);
    }

    /** Where in the order of creation it stands today. */
    int oldPosition(Subject subject) {
        return oldPositions.getOrDefault(subject, Integer.MAX_VALUE);
    }

    /** Tables that are pieces or children of it in the target. */
    List<Table> children(ObjectName table) {
        return partitions.getOrDefault(table, List.of());
    }

    /** Whether a partition of today, at any depth, is none in the end: until then it counts as a piece of every index. */
    boolean losesPartitions(ObjectName table) {
        return before.values().stream()
                .filter(child ->
                        child.partition() != null && child.partition().parent().equals(table))
                .anyMatch(child -> newTable(child.name())
                                .filter(its -> Objects.equals(its.partition(), child.partition()))
                                .isEmpty()
                        || losesPartitions(child.name()));
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

    /** What columns of a table that are out of sight are called; a partition's are called as its parent's. */
    Map<String, String> hidden(ObjectName table) {
        Map<String, String> hidden = changes.of(DropColumn.class)
                .filter(change -> change.table().equals(table) && hides(change))
                .map(change -> change.column().name())
                .collect(Collectors.toMap(Function.identity(), Shadow::dropped, (one, other) -> one, HashMap::new));
        oldTable(table)
                .ifPresent(its -> Stream.concat(
                                Stream.ofNullable(its.partition()).map(Partition::parent), its.inherits().stream())
                        .forEach(parent -> hidden.putAll(hidden(parent))));
        return hidden;
    }

    /** Says that a column is swapped: its values of today are under another name behind the switch. */
    void swap(ObjectName table, SwappedColumn column) {
        swapped.computeIfAbsent(table, key -> new HashMap<>()).put(column.name(), column.former());
    }

    /** What swapped columns of a table are called behind the switch, with the values of today. */
    Map<String, String> former(ObjectName table) {
        return swapped.getOrDefault(table, Map.of());
    }

    /** What columns of a table are called at the end that are kept for the way back: swapped ones and those that are out of sight. */
    Map<String, String> kept(ObjectName table) {
        Map<String, String> kept = new HashMap<>(former(table));
        kept.putAll(hidden(table));
        return kept;
    }

    Optional<ColumnStatistics> statistics(ColumnName column) {
        return Optional.ofNullable(columnStatistics.get(column));
    }

    Optional<TableStatistics> statistics(ObjectName table) {
        return Optional.ofNullable(statistics.get(table));
    }
}
