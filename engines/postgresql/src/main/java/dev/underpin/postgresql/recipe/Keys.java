package dev.underpin.postgresql.recipe;

import dev.underpin.model.catalog.Catalog;
import dev.underpin.model.catalog.Column;
import dev.underpin.model.catalog.Constraint;
import dev.underpin.model.catalog.Index;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.PrimaryKey;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.change.TransferColumns;
import dev.underpin.model.plan.Assert;
import dev.underpin.model.plan.Hazard;
import dev.underpin.model.plan.Timeouts;
import dev.underpin.postgresql.ConstraintText;
import dev.underpin.postgresql.Names;
import java.util.ArrayList;
import java.util.List;
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
        boolean early = onNewColumns || isImplied(situation, table, key);
        if (!early && !hasParent(its, name)) {
            drafts.mustNot("write two rows into " + table + " with the same " + String.join(", ", key.columns()));
        }
        Slot slot = early ? Slot.KEYS : Slot.LATE_KEYS;
        if (its.partitioning() != null) {
            overPieces(its, constraint, slot);
        } else if (key.isTemporal()) {
            atOnce(table, constraint, slot);
        } else {
            if (onNewColumns || !early) {
                drafts.add(early ? Slot.EXPECTATIONS : Slot.LATE_EXPECTATIONS, expected(table, key));
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
        return table.partitioning() != null && hasParent(table, name);
    }

    static boolean hasParent(Table table, String name) {
        return table.indexes().stream().anyMatch(index -> index.name().equals(name) && index.parent() != null);
    }

    /** Whether rows of today keep to it as they are, so that neither they nor the application need any care. */
    static boolean isImplied(Situation situation, ObjectName table, KeyText key) {
        boolean noNulls =
                !(key.constraint() instanceof PrimaryKey) || Uniqueness.noNulls(situation, table, key.columns());
        return noNulls && Uniqueness.implied(situation, table, key.columns(), key.nullsDistinct());
    }

    static Assert expected(ObjectName table, KeyText key) {
        return Expectation.unique(
                table, key.columns().stream().map(Names::quote).toList(), key.nullsDistinct(), "");
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
        drafts.add(situation.losesPartitions(table.name()) ? Slot.LATE_SETTINGS : slot, 1, work.step());
    }

    static PiecedIndex whole(Catalog catalog, Table table, String name) {
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
        List<String> columns = KeyText.of(its, constraint).columns();
        if (situation.after(table).columns().stream().map(Column::name).toList().containsAll(columns)) {
            drafts.mustNot(stillUnique(table, columns, name));
        }
        KeyText key = KeyText.of(its, constraint).over(situation.kept(table));
        Belongings belongings = Belongings.underWay(situation);
        Work work = Work.called("Drop key " + name + " of " + table)
                .run(Alter.dropConstraint(table, name))
                .done(Condition.not(Condition.constraint(table, name)));
        if (its.partitioning() != null && !key.isTemporal()) {
            PiecedIndex whole = whole(situation.changes().from(), its, name);
            whole.leaves().forEach(leaf -> rebuilt(work, leaf));
            var undo = new ArrayList<>(whole.together(this::made));
            whole.all()
                    .forEach(piece -> undo.addAll(belongings.constraint(
                            piece.table().name(), piece.index().name())));
            work.undo(undo);
        } else if (key.isTemporal()) {
            work.undo(Alter.table(table) + "ADD CONSTRAINT " + Names.quote(name) + " " + ConstraintText.of(constraint))
                    .undo(belongings.constraint(table, name))
                    .hazard(Hazard.Kind.ROWS, "The undo builds the key while nobody writes to " + table + ".");
        } else {
            var undo = new ArrayList<>(List.of(key.adopt(table, name)));
            undo.addAll(belongings.constraint(table, name));
            work.undo(key.build(table, name)).undo(undo);
        }
        drafts.add(outlivesItsValues(table, key) ? Slot.LATE_KEY_SWAPS : Slot.KEYS_GONE, work.step());
    }

    /** The former application may count on the key, so the new one has to keep to it a while longer. */
    static String stillUnique(ObjectName table, List<String> columns, String name) {
        return "write two rows into " + table + " with the same " + String.join(", ", columns) + " before " + name
                + " is dropped, further down";
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
}
