package dev.underpin.postgresql.recipe;

import dev.underpin.model.catalog.Index;
import dev.underpin.model.catalog.Item;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.change.AddIndex;
import dev.underpin.model.change.AttachPartition;
import dev.underpin.model.change.DropIndex;
import dev.underpin.model.change.ReplaceIndex;
import dev.underpin.postgresql.Names;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Indexes: built and dropped while others write. Those of partitioned tables are put together from their partitions'. */
final class Indexes {

    private final Situation situation;
    private final Drafts drafts;
    private final PartitionedIndexes partitioned;
    private final IndexRules rules;

    Indexes(Situation situation, Drafts drafts) {
        this.situation = situation;
        this.drafts = drafts;
        this.partitioned = new PartitionedIndexes(situation, drafts);
        this.rules = new IndexRules(situation, drafts);
    }

    void add(AddIndex change) {
        ObjectName relation = change.relation();
        Index index = change.index();
        Optional<Table> table = situation.newTable(relation);
        Slot slot = rules.slotOf(relation, index);
        if (table.filter(its -> its.partitioning() != null).isPresent()) {
            if (index.parent() == null) {
                if (slot == Slot.LATE_INDEXES) {
                    rules.refuseTwice(relation, index);
                }
                partitioned.add(table.get(), index, slot);
            }
            return;
        }
        rules.expect(relation, index, slot);
        drafts.add(slot, build(relation, index.name(), index.definition()).step());
        if (stays(index.parent()) && !becomesPartition(relation)) {
            attach(relation, index);
        }
    }

    /** Whether the index of the whole is there today as it is to be. */
    private boolean stays(@Nullable ObjectName whole) {
        return whole != null
                && situation.changes().of(AddIndex.class).noneMatch(add -> is(whole, add.relation(), add.index()))
                && situation
                        .changes()
                        .of(ReplaceIndex.class)
                        .noneMatch(replace -> is(whole, replace.relation(), replace.after())
                                && !alike(replace.before(), replace.after()));
    }

    /** The server itself finds the indexes of a table that becomes a partition. */
    private boolean becomesPartition(ObjectName relation) {
        return situation
                .changes()
                .of(AttachPartition.class)
                .anyMatch(change -> change.table().equals(relation));
    }

    private static boolean is(ObjectName name, ObjectName relation, Index index) {
        return name.equals(new ObjectName(relation.schema(), index.name()));
    }

    /** Where the index of a partition becomes a piece of one that is there already. */
    private void attach(ObjectName relation, Index index) {
        ObjectName parent = index.parent();
        if (parent != null) {
            var piece = new ObjectName(relation.schema(), index.name());
            drafts.add(
                    index.unique() ? Slot.LATE_KEYS : Slot.ATTACHED_INDEXES,
                    2,
                    Work.called("Make " + index.name() + " a piece of " + parent.name())
                            .run("ALTER INDEX " + Names.quote(parent) + " ATTACH PARTITION " + Names.quote(piece))
                            .cannotBeUndone(
                                    "A piece cannot be taken out again; it goes with the index of the whole table.")
                            .done(Condition.inherits(piece, parent))
                            .step());
        }
    }

    private Work build(ObjectName relation, String name, String definition) {
        return IndexWork.build(situation, relation, name, IndexWork.concurrently(definition));
    }

    void drop(DropIndex change) {
        Index index = change.index();
        ObjectName relation = change.relation();
        if (index.parent() != null) {
            return;
        }
        var name = new ObjectName(relation.schema(), index.name());
        rules.dropped(relation, index);
        Optional<Table> table = situation.oldTable(relation);
        if (table.filter(its -> its.partitioning() != null).isPresent()) {
            partitioned.drop(table.get(), index);
        } else {
            drafts.add(
                    Slot.INDEXES_GONE,
                    IndexWork.drop(name, IndexWork.concurrently(behindHiding(relation, index)), null)
                            .undo(Belongings.underWay(situation).index(relation, index.name(), index.name()))
                            .step());
        }
    }

    private String behindHiding(ObjectName relation, Index index) {
        return IndexWork.over(index.definition(), situation.kept(relation));
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
            if (before.parent() == null && stays(after.parent()) && !becomesPartition(relation)) {
                attach(relation, after);
            }
            return;
        }
        Slot slot = rules.slotOf(relation, after);
        Optional<Table> table = situation.newTable(relation);
        if (table.filter(its -> its.partitioning() != null).isPresent()) {
            if (after.parent() == null) {
                partitioned.replace(table.get(), before, after, slot);
            }
            return;
        }
        String coming = Shadow.coming(after.name());
        String former = Shadow.former(after.name());
        rules.expect(relation, after, slot);
        String definition = IndexWork.named(after.definition(), after.name(), coming);
        drafts.add(slot, build(relation, coming, definition).step());
        if (before.parent() != null && after.parent() != null) {
            return; // the names are swapped with those of the whole
        }
        Belongings belongings = Belongings.before(situation);
        Item item = Item.part(Item.Kind.INDEX, relation, after.name());
        boolean late = before.unique()
                || slot == Slot.LATE_INDEXES
                || Mentions.any(after.definition(), situation.newColumns(relation));
        drafts.add(
                late ? Slot.LATE_KEYS : Slot.ATTACHED_INDEXES,
                Work.called("Let the new index " + after.name() + " take the name of the old")
                        .run(
                                Alter.renameIndex(name, former),
                                Alter.renameIndex(new ObjectName(relation.schema(), coming), after.name()))
                        .run(belongings.comment(item))
                        .undo(Stream.concat(
                                        belongings.unsaid(item).stream(),
                                        Stream.of(
                                                Alter.renameIndex(name, coming),
                                                Alter.renameIndex(
                                                        new ObjectName(relation.schema(), former), after.name())))
                                .toList())
                        .done(Condition.both(
                                Condition.relation(new ObjectName(relation.schema(), former)),
                                Condition.not(Condition.relation(new ObjectName(relation.schema(), coming)))))
                        .step());
        drafts.add(
                Slot.INDEXES_GONE,
                IndexWork.drop(
                                new ObjectName(relation.schema(), former),
                                IndexWork.concurrently(
                                        IndexWork.named(behindHiding(relation, before), before.name(), former)),
                                Condition.indexDefined(name, after.definition()))
                        .undo(belongings.index(relation, before.name(), former))
                        .step());
    }

    private static boolean alike(Index before, Index after) {
        return before.backsConstraint() && after.backsConstraint()
                || before.method().equals(after.method())
                        && before.unique() == after.unique()
                        && before.keys().equals(after.keys())
                        && before.include().equals(after.include())
                        && Objects.equals(before.predicate(), after.predicate())
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
