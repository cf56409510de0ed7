package dev.underpin.postgresql.recipe;

import dev.underpin.model.catalog.Catalog;
import dev.underpin.model.catalog.Constraint;
import dev.underpin.model.catalog.ForeignKey;
import dev.underpin.model.catalog.Index;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.PrimaryKey;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.change.TransferColumns;
import dev.underpin.model.plan.Hazard;
import dev.underpin.model.plan.Timeouts;
import dev.underpin.postgresql.ConstraintText;
import dev.underpin.postgresql.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Primary and unique keys: their index is built while others write, and becomes the key's in a moment. */
final class Keys {

    private final Situation situation;
    private final Drafts drafts;

    Keys(Situation situation, Drafts drafts) {
        this.situation = situation;
        this.drafts = drafts;
    }

    /** @param onNewColumns whether it can only be of interest to an application that knows them */
    void add(ObjectName table, Constraint constraint, boolean onNewColumns) {
        Table its = situation.after(table);
        String name = String.valueOf(constraint.name());
        KeyText key = KeyText.of(its, constraint);
        if (isPiece(its, name)) {
            return;
        }
        boolean early = onNewColumns || isImplied(table, key);
        if (!early) {
            drafts.mustNot("write two rows into " + table + " with the same " + String.join(", ", key.columns()));
        }
        Slot slot = early ? Slot.KEYS : Slot.LATE_KEYS;
        if (its.partitioning() != null) {
            overPieces(its, constraint, slot);
        } else if (key.isTemporal()) {
            atOnce(table, constraint, slot);
        } else {
            if (onNewColumns || !early) {
                expect(table, key, early);
            }
            drafts.add(
                    slot,
                    IndexWork.build(situation, table, name, key.build(table, name))
                            .step());
            drafts.add(
                    slot,
                    Work.called("Make index " + name + " the key of " + table)
                            .run(key.adopt(table, name))
                            .undo(Alter.dropConstraint(table, name))
                            .undo(key.build(table, name))
                            .done(Condition.constraint(table, name))
                            .step());
        }
    }

    /** Of a table whose partitions have theirs: it is put together with the whole. */
    private static boolean isPiece(Table table, String name) {
        return table.partitioning() != null
                && table.indexes().stream().anyMatch(index -> index.name().equals(name) && index.parent() != null);
    }

    /** Whether rows of today keep to it as they are, so that neither they nor the application need any care. */
    private boolean isImplied(ObjectName table, KeyText key) {
        boolean noNulls =
                !(key.constraint() instanceof PrimaryKey) || Uniqueness.noNulls(situation, table, key.columns());
        return noNulls && Uniqueness.implied(situation, table, key.columns(), key.nullsDistinct());
    }

    private void expect(ObjectName table, KeyText key, boolean early) {
        drafts.add(
                early ? Slot.EXPECTATIONS : Slot.LATE_EXPECTATIONS,
                Expectation.unique(
                        table, key.columns().stream().map(Names::quote).toList(), key.nullsDistinct(), ""));
    }

    /** The partitions have their keys by then; the table's own is put together from them. */
    private void overPieces(Table table, Constraint constraint, Slot slot) {
        String name = String.valueOf(constraint.name());
        PiecedIndex whole = whole(situation.changes().to(), table, name);
        Work work = Work.called("Put the key " + name + " of " + table.name() + " together from its partitions'")
                .run(whole.together(this::made))
                .undo(Alter.dropConstraint(table.name(), name))
                .done(Condition.constraint(table.name(), name));
        whole.leaves().forEach(leaf -> rebuilt(work, leaf));
        drafts.add(slot, 1, work.step());
    }

    private static PiecedIndex whole(Catalog catalog, Table table, String name) {
        Index index = table.indexes().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        return new PiecedIndex(catalog, table, index, UnaryOperator.identity());
    }

    private String made(PiecedIndex piece) {
        return Mentions.renamed(piece.made(), situation.hidden(piece.table().name()));
    }

    /** What goes with the whole is there again, for the steps before. */
    private void rebuilt(Work work, PiecedIndex leaf) {
        ObjectName table = leaf.table().name();
        KeyText key = KeyText.of(leaf.table(), leaf.constraint()).over(situation.hidden(table));
        work.undo(key.build(table, leaf.index().name()))
                .undo(key.adopt(table, leaf.index().name()));
    }

    private void atOnce(ObjectName table, Constraint constraint, Slot slot) {
        String name = String.valueOf(constraint.name());
        drafts.add(
                slot,
                Work.called("Make the key " + name + " of " + table)
                        .run(Alter.table(table) + "ADD CONSTRAINT " + Names.quote(name) + " "
                                + ConstraintText.of(constraint))
                        .undo(Alter.dropConstraint(table, name))
                        .done(Condition.constraint(table, name))
                        .timeouts(Timeouts.LONG)
                        .estimate(new Sizes(situation).indexBuild(table))
                        .hazard(
                                Hazard.Kind.DOWNTIME,
                                "The server has no way to build a key WITHOUT OVERLAPS beside others: nobody reads or writes "
                                        + table + " while its index is built.")
                        .step());
    }

    void drop(ObjectName table, Constraint constraint) {
        Table its = situation.before(table);
        String name = String.valueOf(constraint.name());
        if (ofParent(its, name)) {
            return;
        }
        KeyText key = KeyText.of(its, constraint).over(situation.hidden(table));
        Work work = Work.called("Let go of the key " + name + " of " + table)
                .run(Alter.dropConstraint(table, name))
                .done(Condition.not(Condition.constraint(table, name)));
        if (its.partitioning() != null && !key.isTemporal()) {
            PiecedIndex whole = whole(situation.changes().from(), its, name);
            whole.leaves().forEach(leaf -> rebuilt(work, leaf));
            work.undo(whole.together(this::made));
        } else if (key.isTemporal()) {
            work.undo(Alter.table(table) + "ADD CONSTRAINT " + Names.quote(name) + " " + ConstraintText.of(constraint))
                    .hazard(Hazard.Kind.ROWS, "The undo builds the key while nobody writes to " + table + ".");
        } else {
            work.undo(key.build(table, name)).undo(key.adopt(table, name));
        }
        drafts.add(outlivesItsValues(table, key) ? Slot.LATE_KEY_SWAPS : Slot.KEYS_GONE, work.step());
    }

    /** Whether nobody writes some of its columns any more when the bridge from the new ones is gone. */
    private boolean outlivesItsValues(ObjectName table, KeyText key) {
        return situation
                .changes()
                .of(TransferColumns.class)
                .filter(change -> change.table().equals(table))
                .flatMap(change -> change.from().stream())
                .anyMatch(column -> key.columns().contains(column.name()));
    }

    /** Whether the key is a piece of a partitioned table's that goes too. */
    private boolean ofParent(Table table, String name) {
        return table.indexes().stream()
                .filter(index -> index.name().equals(name))
                .map(Index::parent)
                .anyMatch(parent -> parent != null
                        && table.partition() != null
                        && situation
                                .newTable(table.partition().parent())
                                .filter(its -> its.indexes().stream()
                                        .anyMatch(one -> one.name().equals(parent.name())))
                                .isEmpty());
    }

    /** The new index is built beside the old key; foreign keys that lean on the old one are put on the new in the same moment. */
    void replace(ObjectName table, Constraint before, Constraint after) {
        String name = String.valueOf(after.name());
        Table its = situation.after(table);
        KeyText is = KeyText.of(its, after);
        KeyText was = KeyText.of(situation.before(table), before);
        if (its.partitioning() != null || is.isTemporal() || was.isTemporal()) {
            drafts.add(
                    Slot.LATE_KEYS,
                    Work.called("Replace the key " + name + " of " + table)
                            .run(
                                    Alter.dropConstraint(table, name),
                                    Alter.table(table) + "ADD CONSTRAINT " + Names.quote(name) + " "
                                            + ConstraintText.of(after))
                            .undo(
                                    Alter.dropConstraint(table, name),
                                    Alter.table(table) + "ADD CONSTRAINT " + Names.quote(name) + " "
                                            + ConstraintText.of(before))
                            .timeouts(Timeouts.LONG)
                            .hazard(
                                    Hazard.Kind.DOWNTIME,
                                    "Nobody reads or writes " + table + " while the key's index is built.")
                            .step());
            return;
        }
        String coming = Shadow.coming(name);
        String former = Shadow.former(name);
        String isNew = Condition.key(table, after, ConstraintText.of(after));
        boolean implied = isImplied(table, is);
        if (!implied) {
            drafts.mustNot("write two rows into " + table + " with the same " + String.join(", ", is.columns()));
            expect(table, is, false);
        }
        drafts.add(
                implied ? Slot.KEYS : Slot.LATE_KEYS,
                IndexWork.build(situation, table, coming, is.build(table, coming))
                        .step());
        List<Leaning> leaning = leaning(situation.changes().from(), table, was.columns());
        var forward = new ArrayList<String>();
        var back = new ArrayList<String>();
        leaning.forEach(one -> forward.add(one.drop()));
        forward.add(Alter.dropConstraint(table, name));
        forward.add(is.adopt(table, coming));
        leaning.forEach(one -> forward.add(one.add()));
        List<Leaning> leaningOnNew = leaning(situation.changes().to(), table, is.columns());
        leaning.forEach(one -> back.add(one.drop()));
        leaningOnNew.forEach(one -> back.add(one.drop()));
        back.add(Alter.dropConstraint(table, name));
        back.add(was.adopt(table, former));
        leaning.forEach(one -> back.add(before instanceof PrimaryKey ? one.addToPrimary() : one.add()));
        Work work = Work.called("Let the new key " + name + " of " + table + " take the place of the old")
                .run(forward)
                .undo(was.build(table, former))
                .undo(back)
                .done(isNew);
        leaning.forEach(one -> work.undo(one.prove()));
        work.undo(is.build(table, coming));
        leaningOnNew.forEach(one -> work.undo(one.add()).undo(one.prove()));
        drafts.add(Slot.LATE_KEY_SWAPS, work.step());
        leaning.forEach(one -> drafts.add(
                Slot.LATE_KEY_SWAPS,
                Work.called("Prove " + one.key().name() + " of " + one.table() + " again")
                        .run(one.prove())
                        .nothingToUndo("What is proven is not different for anybody.")
                        .timeouts(Timeouts.LONG)
                        .done(Condition.both(
                                isNew,
                                Condition.validated(
                                        one.table(), String.valueOf(one.key().name()))))
                        .step()));
    }

    /** A foreign key that leans on a key. */
    record Leaning(ObjectName table, ForeignKey key) {
        String drop() {
            return Alter.dropConstraint(table, String.valueOf(key.name()));
        }

        String add() {
            return References.added(table, key, String.valueOf(key.name())) + (key.enforced() ? " NOT VALID" : "");
        }

        /** Without columns it leans on the primary key, and on no other that happens to be over the same ones. */
        String addToPrimary() {
            var primary = new ForeignKey(
                    key.name(),
                    key.columns(),
                    key.referenced(),
                    List.of(),
                    key.onDelete(),
                    key.onUpdate(),
                    key.onDeleteColumns(),
                    key.matchFull(),
                    key.period(),
                    key.deferral(),
                    key.validated(),
                    key.enforced(),
                    null);
            return new Leaning(table, primary).add();
        }

        String prove() {
            return Alter.validate(table, String.valueOf(key.name()));
        }
    }

    /** Foreign keys over these columns that are there before and after; of the target, all that are made by then. */
    private List<Leaning> leaning(Catalog catalog, ObjectName table, List<String> columns) {
        boolean today = catalog.equals(situation.changes().from());
        return catalog.tables()
                .flatMap(other -> other.foreignKeys()
                        .filter(key -> key.referenced().equals(table)
                                && Set.copyOf(key.referencedColumns()).equals(Set.copyOf(columns))
                                && (!today
                                        || situation
                                                .newTable(other.name())
                                                .filter(its -> its.foreignKeys().anyMatch(key::equals))
                                                .isPresent()))
                        .map(key -> new Leaning(other.name(), key)))
                .toList();
    }
}
