package dev.underpin.postgresql.recipe;

import dev.underpin.model.catalog.Index;
import dev.underpin.model.catalog.IndexKey;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.change.AddIndex;
import dev.underpin.model.change.DropIndex;
import dev.underpin.model.change.ReplaceIndex;
import dev.underpin.model.plan.Hazard;
import dev.underpin.postgresql.Names;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Indexes: built and dropped while others write. Those of partitioned tables are put together from their partitions'. */
final class Indexes {

    private final Situation situation;
    private final Drafts drafts;

    Indexes(Situation situation, Drafts drafts) {
        this.situation = situation;
        this.drafts = drafts;
    }

    void add(AddIndex change) {
        ObjectName relation = change.relation();
        Index index = change.index();
        Optional<Table> table = situation.newTable(relation);
        if (table.filter(its -> its.partitioning() != null).isPresent()) {
            ofPartitioned(table.get(), index);
            return;
        }
        Slot slot = slotOf(relation, index);
        expectUnique(relation, index, slot);
        drafts.add(slot, build(relation, index.name(), index.definition()).step());
        attach(relation, index);
    }

    /** Where the index of a partition becomes a piece of its parent's. */
    private void attach(ObjectName relation, Index index) {
        ObjectName parent = index.parent();
        if (parent != null) {
            var piece = new ObjectName(relation.schema(), index.name());
            drafts.add(
                    index.unique() ? Slot.LATE_KEYS : Slot.ATTACHED_INDEXES,
                    2,
                    Work.called("Make " + index.name() + " a piece of " + parent.name())
                            .run("ALTER INDEX " + Names.quote(parent) + " ATTACH PARTITION " + Names.quote(piece))
                            .nothingToUndo("It goes with the index of the whole table.")
                            .done(Condition.inherits(piece, parent))
                            .step());
        }
    }

    private Work build(ObjectName relation, String name, String definition) {
        return IndexWork.build(situation, relation, name, IndexWork.concurrently(definition));
    }

    /** A unique index is a rule, and waits for the application to keep to it; one on new columns, for their values. */
    private Slot slotOf(ObjectName relation, Index index) {
        Set<String> fresh = situation.newColumns(relation);
        boolean onNew = index.keys().stream().anyMatch(key -> fresh.contains(key.text()))
                || Mentions.any(index.definition(), fresh);
        boolean allNew = index.keys().stream().allMatch(key -> key.column() != null && fresh.contains(key.column()));
        if (index.unique() && !allNew) {
            return Slot.LATE_INDEXES;
        }
        return onNew ? Slot.KEYS : Slot.INDEXES;
    }

    private void expectUnique(ObjectName relation, Index index, Slot slot) {
        if (!index.unique() || situation.newTable(relation).isEmpty()) {
            return;
        }
        List<String> keys = index.keys().stream()
                .map(key -> key.column() != null ? Names.quote(key.column()) : "(" + key.text() + ")")
                .toList();
        boolean late = slot == Slot.LATE_INDEXES;
        if (late) {
            drafts.mustNot("write two rows into " + relation + " with the same "
                    + index.keys().stream().map(IndexKey::text).collect(Collectors.joining(", "))
                    + (index.predicate() == null ? "" : ", where " + index.predicate()));
        }
        drafts.add(
                late ? Slot.LATE_EXPECTATIONS : Slot.EXPECTATIONS,
                Expectation.unique(
                        relation, keys, index.nullsDistinct(), index.predicate() == null ? "" : index.predicate()));
    }

    /** The whole is made empty and invalid; it becomes valid with the last piece. */
    private void ofPartitioned(Table table, Index index) {
        var name = new ObjectName(table.name().schema(), index.name());
        Slot slot = index.unique() ? Slot.LATE_INDEXES : Slot.PARENT_INDEXES;
        drafts.add(
                slot,
                Work.called("Prepare index " + index.name() + " of partitioned table " + table.name())
                        .run(index.definition())
                        .undo("DROP INDEX " + Names.quote(name))
                        .done(Condition.relation(name))
                        .step());
        for (Table child : situation.children(table.name())) {
            boolean made = situation.isNew(child.name());
            child.indexes().stream()
                    .filter(piece -> made && name.equals(piece.parent()))
                    .forEach(piece -> attach(child.name(), piece));
        }
        ObjectName parent = index.parent();
        if (parent != null) {
            attach(table.name(), index);
        }
    }

    void drop(DropIndex change) {
        Index index = change.index();
        ObjectName relation = change.relation();
        if (index.parent() != null) {
            return;
        }
        var name = new ObjectName(relation.schema(), index.name());
        Optional<Table> table = situation.oldTable(relation);
        if (table.filter(its -> its.partitioning() != null).isPresent()) {
            drafts.add(
                    Slot.INDEXES_GONE,
                    Work.called("Drop index " + index.name() + " of " + relation + " and of its partitions")
                            .run("DROP INDEX " + Names.quote(name))
                            .undo(rebuilt(table.get(), index))
                            .hazard(
                                    Hazard.Kind.ROWS,
                                    "The undo builds the index while nobody writes to " + relation + ".")
                            .done(Condition.not(Condition.relation(name)))
                            .step());
        } else {
            drafts.add(
                    Slot.INDEXES_GONE,
                    IndexWork.drop(name, IndexWork.concurrently(index.definition()), null)
                            .step());
        }
    }

    private List<String> rebuilt(Table table, Index index) {
        var statements = new ArrayList<String>();
        var name = new ObjectName(table.name().schema(), index.name());
        statements.add(index.definition());
        situation.changes().from().tables().forEach(child -> child.indexes().stream()
                .filter(piece -> name.equals(piece.parent()))
                .forEach(piece -> {
                    statements.add(piece.definition());
                    statements.add("ALTER INDEX " + Names.quote(name) + " ATTACH PARTITION "
                            + Names.quote(new ObjectName(child.name().schema(), piece.name())));
                }));
        return statements;
    }

    void replace(ReplaceIndex change) {
        Index before = change.before();
        Index after = change.after();
        ObjectName relation = change.relation();
        var name = new ObjectName(relation.schema(), after.name());
        if (alike(before, after)) {
            if (!before.options().equals(after.options())) {
                drafts.add(
                        Slot.SETTINGS,
                        Work.called("Store index " + after.name() + " otherwise")
                                .run(options(name, before.options(), after.options()))
                                .undo(options(name, after.options(), before.options()))
                                .step());
            }
            if (before.parent() == null && after.parent() != null) {
                attach(relation, after);
            }
            return;
        }
        if (situation.newTable(relation).filter(table -> table.partitioning() != null).isPresent()) {
            drop(new DropIndex(relation, before));
            drafts.add(
                    Slot.LATE_SETTINGS,
                    Work.called("Build index " + after.name() + " of " + relation + " anew")
                            .run(rebuilt(situation.after(relation), after))
                            .undo("DROP INDEX " + Names.quote(name))
                            .done(Condition.relation(name))
                            .hazard(Hazard.Kind.DOWNTIME, "Nobody writes to " + relation + " while it is built.")
                            .step());
            return;
        }
        String coming = Shadow.coming(after.name());
        String former = Shadow.former(after.name());
        Slot slot = slotOf(relation, after);
        expectUnique(relation, after, slot);
        String definition = IndexWork.named(after.definition(), after.name(), coming);
        drafts.add(slot, build(relation, coming, definition).step());
        boolean late = slot == Slot.LATE_INDEXES || Mentions.any(after.definition(), situation.newColumns(relation));
        drafts.add(
                late ? Slot.LATE_KEYS : Slot.ATTACHED_INDEXES,
                Work.called("Let the new index " + after.name() + " take the name of the old")
                        .run(
                                Alter.renameIndex(name, former),
                                Alter.renameIndex(new ObjectName(relation.schema(), coming), after.name()))
                        .undo(
                                Alter.renameIndex(name, coming),
                                Alter.renameIndex(new ObjectName(relation.schema(), former), after.name()))
                        .done(Condition.both(
                                Condition.relation(new ObjectName(relation.schema(), former)),
                                Condition.not(Condition.relation(new ObjectName(relation.schema(), coming)))))
                        .step());
        drafts.add(
                Slot.INDEXES_GONE,
                IndexWork.drop(
                                new ObjectName(relation.schema(), former),
                                IndexWork.concurrently(
                                        IndexWork.named(before.definition(), before.name(), former)),
                                Condition.indexDefined(name, after.definition()))
                        .step());
    }

    private static boolean alike(Index before, Index after) {
        return before.backsConstraint() && after.backsConstraint()
                || before.method().equals(after.method())
                        && before.unique() == after.unique()
                        && before.keys().equals(after.keys())
                        && before.include().equals(after.include())
                        && java.util.Objects.equals(before.predicate(), after.predicate())
                        && before.nullsDistinct() == after.nullsDistinct()
                        && before.valid() == after.valid();
    }

    private static List<String> options(ObjectName index, Map<String, String> from, Map<String, String> to) {
        var statements = new ArrayList<String>();
        String set = new TreeMap<>(to)
                .entrySet().stream()
                        .filter(option -> !option.getValue().equals(from.get(option.getKey())))
                        .map(option -> option.getKey() + " = " + Names.literal(option.getValue()))
                        .collect(Collectors.joining(", "));
        if (!set.isEmpty()) {
            statements.add("ALTER INDEX " + Names.quote(index) + " SET (" + set + ")");
        }
        var gone = new HashMap<>(from);
        gone.keySet().removeAll(to.keySet());
        if (!gone.isEmpty()) {
            statements.add("ALTER INDEX " + Names.quote(index) + " RESET ("
                    + gone.keySet().stream().sorted().collect(Collectors.joining(", ")) + ")");
        }
        return statements;
    }
}
