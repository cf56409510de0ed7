package dev.underpin.postgresql.recipe;

import dev.underpin.model.catalog.ColumnName;
import dev.underpin.model.catalog.ForeignKey;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.change.AddIndex;
import dev.underpin.model.change.AlterColumnOptions;
import dev.underpin.model.change.AlterDefault;
import dev.underpin.model.change.AlterIdentity;
import dev.underpin.model.change.Change;
import dev.underpin.model.change.DropNotNull;
import dev.underpin.model.change.ReplaceConstraint;
import dev.underpin.model.change.ReplaceIndex;
import dev.underpin.model.plan.Hazard;
import dev.underpin.model.plan.Timeouts;
import dev.underpin.postgresql.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Columns that are written anew beside themselves and swapped, of all tables that belong together: a key and the columns that
 * refer to it go in one switch, so that no foreign key is ever without its other end.
 */
final class Swaps {

    private final Situation situation;
    private final Drafts drafts;
    private final Map<ObjectName, List<SwappedColumn>> columns = new TreeMap<>();
    private final List<ReplacedType> types = new ArrayList<>();
    private @Nullable Rebuild rebuild;

    Swaps(Situation situation, Drafts drafts) {
        this.situation = situation;
        this.drafts = drafts;
    }

    void add(ObjectName table, SwappedColumn column) {
        columns.computeIfAbsent(table, key -> new ArrayList<>()).add(column);
        situation.swap(table, column);
    }

    void replace(ReplacedType type) {
        types.add(type);
    }

    /** Whether the switch takes care of a change, so that no other recipe must. */
    boolean absorbs(Change change) {
        return switch (change) {
            case AlterDefault alter ->
                alter.after().defaultValue() != null
                        && swaps(alter.table(), alter.after().name());
            case AlterIdentity alter -> swaps(alter.table(), alter.after().name());
            case DropNotNull drop -> swaps(drop.table(), drop.column().name());
            case AlterColumnOptions alter -> swaps(alter.table(), alter.after().name());
            case AddIndex add -> indexes(add.relation()).contains(add.index().name());
            case ReplaceConstraint replace ->
                checks(replace.table()).contains(replace.after().name());
            case ReplaceIndex replace ->
                indexes(replace.relation()).contains(replace.after().name());
            default -> false;
        };
    }

    private boolean swaps(ObjectName table, String column) {
        return columns.getOrDefault(table, List.of()).stream()
                .anyMatch(one -> one.name().equals(column));
    }

    private List<String> indexes(ObjectName table) {
        return columns.containsKey(table)
                ? table(table).indexes().stream().map(index -> index.name()).toList()
                : List.of();
    }

    private List<@Nullable String> checks(ObjectName table) {
        return columns.containsKey(table)
                ? table(table).checks().stream().map(check -> check.name()).toList()
                : List.of();
    }

    private SwappedTable table(ObjectName table) {
        return new SwappedTable(situation, drafts, table, columns.getOrDefault(table, List.of()));
    }

    /** When all swapped columns are known, and before the other changes are drafted. */
    void prepare() {
        if (columns.isEmpty() && types.isEmpty()) {
            return;
        }
        for (ReplacedType type : types) {
            drafts.add(
                    Slot.OBJECTS,
                    -1,
                    Work.called("Create the type that will be " + type.name())
                            .run(type.create(situation))
                            .undo("DROP TYPE " + Names.quote(type.coming()))
                            .done(Condition.type(type.coming()))
                            .step());
            type.complete(situation, drafts);
        }
        Map<ObjectName, Set<String>> replaced = new TreeMap<>();
        columns.forEach((table, its) ->
                replaced.put(table, its.stream().map(SwappedColumn::name).collect(Collectors.toSet())));
        rebuild = Rebuild.over(
                situation,
                replaced,
                types.stream().map(type -> Subject.of(type.before())).collect(Collectors.toSet()));
        Map<ObjectName, SwappedTable> tables = new TreeMap<>();
        columns.keySet().forEach(name -> tables.put(name, table(name)));
        tables.values().forEach(SwappedTable::prepare);
        List<SwappedReference> references = references(tables);
        references.forEach(reference -> reference.prepare(situation, drafts));
        switchOver(tables, references);
        tables.values().forEach(this::contract);
        types.forEach(type -> drafts.add(
                Slot.OBJECTS_GONE,
                Work.called("Drop the type that was " + type.name())
                        .run("DROP TYPE " + Names.quote(type.former()))
                        .cannotBeUndone("The columns that had it are gone.")
                        .done(Condition.both(type.hasName(), Condition.not(Condition.type(type.former()))))
                        .step()));
    }

    /** Foreign keys with a swapped column at either end, that are the same in the target. */
    private List<SwappedReference> references(Map<ObjectName, SwappedTable> tables) {
        var references = new ArrayList<SwappedReference>();
        for (Table child : situation.changes().from().tables().toList()) {
            for (ForeignKey key : child.foreignKeys().toList()) {
                Map<String, String> own = coming(tables, child.name());
                Map<String, String> other = coming(tables, key.referenced());
                boolean touched = key.columns().stream().anyMatch(own::containsKey)
                        || key.referencedColumns().stream().anyMatch(other::containsKey);
                boolean stays = situation
                        .newTable(child.name())
                        .filter(its -> its.foreignKeys().anyMatch(one -> one.equals(key)))
                        .isPresent();
                if (touched && stays) {
                    references.add(new SwappedReference(child.name(), key, own, other));
                }
            }
        }
        return references;
    }

    private static Map<String, String> coming(Map<ObjectName, SwappedTable> tables, ObjectName table) {
        SwappedTable swapped = tables.get(table);
        return swapped == null ? Map.of() : swapped.coming();
    }

    private void switchOver(Map<ObjectName, SwappedTable> tables, List<SwappedReference> references) {
        Rebuild views = rebuild;
        Belongings belongings = Belongings.before(situation);
        var way = new Way();
        if (!tables.isEmpty()) {
            var locked = new ArrayList<>(tables.keySet());
            references.stream()
                    .map(SwappedReference::child)
                    .filter(child -> !locked.contains(child))
                    .distinct()
                    .sorted()
                    .forEach(locked::add);
            String lock = "LOCK TABLE " + locked.stream().map(Names::quote).collect(Collectors.joining(", "))
                    + " IN ACCESS EXCLUSIVE MODE";
            way.then(List.of(lock), List.of());
        }
        if (views != null) {
            way.then(views.drop(), views.createAgain());
        }
        references.forEach(reference -> reference.dropOld(way, belongings));
        tables.values().forEach(table -> new SwitchedTable(situation, table, this::formerType).go(way));
        references.forEach(reference -> reference.takeName(way, belongings));
        for (ReplacedType type : types) {
            way.then(ReplacedType.rename(type.name(), type.former()), ReplacedType.rename(type.former(), type.name()));
            way.then(ReplacedType.rename(type.coming(), type.name()), ReplacedType.rename(type.name(), type.coming()));
        }
        tables.values().forEach(table -> new SwitchedTable(situation, table, this::formerType).finish(way));
        if (views != null) {
            way.then(views.create(), views.dropAgain());
        }
        Work work = Work.called(
                        tables.isEmpty()
                                ? "Let the new types take their names"
                                : "Let the new columns take the place of the old"
                                        + (views == null ? "" : views.words()))
                .run(way.forward());
        var undo = new ArrayList<String>();
        if (!tables.isEmpty()) {
            undo.add(way.forward().getFirst());
        }
        undo.addAll(way.back());
        work.undo(undo);
        way.proofs().forEach(work::undo);
        work.done(done(tables));
        work.hazard(
                Hazard.Kind.APPLICATION,
                "The new columns stand behind all others from here on: an INSERT without a column list, and whoever counts the"
                        + " columns of SELECT *, goes wrong.");
        if (views != null && views.fills()) {
            work.timeouts(Timeouts.LONG)
                    .hazard(
                            Hazard.Kind.DOWNTIME,
                            "A materialized view is filled while nobody reads or writes the tables that are switched.");
        }
        drafts.add(Slot.SWAPS, work.step());
    }

    private String done(Map<ObjectName, SwappedTable> tables) {
        for (SwappedTable table : tables.values()) {
            return Condition.column(table.name(), table.columns().getFirst().former());
        }
        return Condition.type(types.getFirst().former());
    }

    /** What the type of a column is called behind the switch. */
    private String formerType(String type) {
        return types.stream()
                .map(one -> one.former(type))
                .filter(former -> !former.equals(type))
                .findFirst()
                .orElse(type);
    }

    /** Tells the new column from the former one: by its type, or by what its type is. */
    private String isNew(SwappedTable table, SwappedColumn column) {
        return types.stream()
                .filter(type -> type.name().equals(column.after().type().userType()))
                .map(ReplacedType::hasName)
                .findFirst()
                .orElseGet(() -> Condition.columnType(
                        table.name(), column.name(), column.after().type().text()));
    }

    private List<String> costs(SwappedTable table) {
        var sizes = new Sizes(situation);
        return Stream.concat(
                        table.columns().stream()
                                .flatMap(column -> sizes.room(new ColumnName(table.name(), column.name())).stream()),
                        Stream.of(table.name() + ": a trigger on each row that is written"))
                .toList();
    }

    private void contract(SwappedTable table) {
        Bridge bridge = table.backwardBridge(this::formerType);
        drafts.keeps("the former columns of " + table.name(), costs(table));
        drafts.add(
                Slot.BRIDGES_GONE,
                Work.called("Stop feeding the former columns of " + table.name())
                        .run(bridge.drop())
                        .undo(bridge.create())
                        .done(Condition.both(
                                Condition.column(
                                        table.name(), table.columns().getFirst().former()),
                                Condition.not(bridge.exists())))
                        .step());
        for (SwappedColumn column : table.columns()) {
            drafts.add(
                    Slot.PARTS_GONE,
                    Work.called("Drop " + table.name() + "." + column.former())
                            .run(Alter.table(table.name()) + "DROP COLUMN " + Names.quote(column.former()))
                            .cannotBeUndone("The former values went with the former column; the new ones are in "
                                    + column.name() + ".")
                            .done(Condition.both(
                                    isNew(table, column),
                                    Condition.not(Condition.column(table.name(), column.former()))))
                            .step());
        }
    }
}
