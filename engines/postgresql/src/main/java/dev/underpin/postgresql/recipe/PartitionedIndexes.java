package dev.underpin.postgresql.recipe;

import dev.underpin.model.catalog.Index;
import dev.underpin.model.catalog.Item;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.plan.Hazard;
import dev.underpin.postgresql.Names;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Indexes of partitioned tables: put together from their partitions', which are changes of their own and are built before. */
final class PartitionedIndexes {

    private final Situation situation;
    private final Drafts drafts;

    PartitionedIndexes(Situation situation, Drafts drafts) {
        this.situation = situation;
        this.drafts = drafts;
    }

    /** @param built where its pieces are built */
    void add(Table table, Index index, Slot built) {
        Slot slot = situation.losesPartitions(table.name()) ? Slot.LATE_SETTINGS : together(built);
        put(whole(table, index, UnaryOperator.identity()), slot);
    }

    private PiecedIndex whole(Table table, Index index, UnaryOperator<String> naming) {
        return new PiecedIndex(situation.changes().to(), table, index, naming);
    }

    private void put(PiecedIndex whole, Slot slot) {
        Table table = whole.table();
        Work work = Work.called(
                        "Put index " + whole.name().name() + " of " + table.name() + " together from its partitions'")
                .run(whole.together(piece -> piece.definition(situation)))
                .undo("DROP INDEX " + Names.quote(whole.name()))
                .done(Condition.relation(whole.name()));
        whole.leaves().forEach(leaf -> work.undo(IndexWork.concurrently(leaf.definition(situation))));
        if (!whole.leaves().isEmpty()) {
            work.hazard(
                    Hazard.Kind.WAITS,
                    "The server lets go of the partitions' indexes only with the whole, so the undo builds them again for the"
                            + " steps before. To be rid of everything, drop "
                            + whole.name().name() + " and leave it at that.");
        }
        drafts.add(slot, 2, work.step());
    }

    private static Slot together(Slot built) {
        return switch (built) {
            case LATE_INDEXES -> Slot.LATE_KEYS;
            case KEYS -> Slot.KEYS;
            default -> Slot.ATTACHED_INDEXES;
        };
    }

    void drop(Table table, Index index) {
        var former = new PiecedIndex(situation.changes().from(), table, index, UnaryOperator.identity());
        drop(former, Condition.not(Condition.relation(former.name())));
    }

    private void drop(PiecedIndex former, String done) {
        ObjectName table = former.table().name();
        Work work = Work.called("Drop index " + former.name().name() + " of " + table + " and of its partitions")
                .run("DROP INDEX " + Names.quote(former.name()))
                .done(done);
        former.leaves().forEach(leaf -> work.undo(IndexWork.concurrently(leaf.definition(situation))));
        Belongings belongings = Belongings.before(situation);
        var undo = new ArrayList<>(former.together(piece -> piece.definition(situation)));
        former.all()
                .forEach(piece -> undo.addAll(belongings.index(
                        piece.table().name(), piece.index().name(), piece.name().name())));
        work.undo(undo);
        drafts.add(Slot.INDEXES_GONE, work.step());
    }

    /** The new one is put together beside the old one; then both, and those of their pieces that are to keep their names, swap them. */
    void replace(Table table, Index before, Index after, Slot built) {
        Table old = situation.before(table.name());
        var coming = whole(table, after, this::coming);
        put(coming, together(built));
        var former = new PiecedIndex(situation.changes().from(), old, before, this::former);
        Work swap =
                Work.called("Let the new index " + after.name() + " of " + table.name() + " take the name of the old");
        Belongings belongings = Belongings.before(situation);
        var way = new Way();
        former.all()
                .filter(piece -> isBoth(piece.index().name()))
                .forEach(piece ->
                        rename(way, piece, piece.index().name(), piece.name().name()));
        coming.all().filter(piece -> isBoth(piece.index().name())).forEach(piece -> {
            rename(way, piece, piece.name().name(), piece.index().name());
            Item item = Item.part(
                    Item.Kind.INDEX, piece.table().name(), piece.index().name());
            way.then(belongings.comment(item), belongings.unsaid(item));
        });
        String swapped =
                Condition.both(Condition.relation(former.name()), Condition.not(Condition.relation(coming.name())));
        drafts.add(
                built == Slot.INDEXES ? Slot.ATTACHED_INDEXES : Slot.LATE_KEYS,
                3,
                swap.run(way.forward()).undo(way.back()).done(swapped).step());
        var own = new ObjectName(table.name().schema(), after.name());
        drop(
                former,
                Condition.both(
                        Condition.indexDefined(own, after.definition()),
                        Condition.not(Condition.relation(former.name()))));
    }

    private static void rename(Way way, PiecedIndex piece, String from, String to) {
        String schema = piece.table().name().schema();
        way.then(
                Alter.renameIndex(new ObjectName(schema, from), to),
                Alter.renameIndex(new ObjectName(schema, to), from));
    }

    /** Whether an index of this name is there today and in the target. */
    private boolean isBoth(String name) {
        return names(situation.changes().from().tables().toList()).contains(name)
                && names(situation.changes().to().tables().toList()).contains(name);
    }

    private static Set<String> names(Iterable<Table> tables) {
        Set<String> names = new HashSet<>();
        tables.forEach(table -> table.indexes().forEach(index -> names.add(index.name())));
        return names;
    }

    String coming(String name) {
        return isBoth(name) ? Shadow.coming(name) : name;
    }

    private String former(String name) {
        return isBoth(name) ? Shadow.former(name) : name;
    }
}
