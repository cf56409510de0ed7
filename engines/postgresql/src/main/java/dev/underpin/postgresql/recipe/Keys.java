package dev.underpin.postgresql.recipe;

import dev.underpin.model.catalog.Constraint;
import dev.underpin.model.catalog.ForeignKey;
import dev.underpin.model.catalog.Index;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.PrimaryKey;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.catalog.UniqueConstraint;
import dev.underpin.model.plan.Hazard;
import dev.underpin.model.plan.Timeouts;
import dev.underpin.postgresql.ConstraintText;
import dev.underpin.postgresql.Names;
import java.util.ArrayList;
import java.util.List;

/** Primary and unique keys: their index is built while others write, and becomes the key's in a moment. */
final class Keys {

    private final Situation situation;
    private final Drafts drafts;

    Keys(Situation situation, Drafts drafts) {
        this.situation = situation;
        this.drafts = drafts;
    }

    void add(ObjectName table, Constraint constraint, boolean early) {
        Table its = situation.after(table);
        String name = String.valueOf(constraint.name());
        KeyText key = KeyText.of(its, constraint);
        if (!early) {
            drafts.mustNot("write two rows into " + table + " with the same " + String.join(", ", key.columns()));
        }
        Slot slot = early ? Slot.KEYS : Slot.LATE_KEYS;
        if (its.partitioning() != null) {
            overPieces(its, constraint, slot);
        } else if (key.isTemporal()) {
            atOnce(table, constraint, slot);
        } else {
            expect(table, key, early);
            drafts.add(slot, IndexWork.build(situation, table, name, key.build(table, name)).step());
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

    private void expect(ObjectName table, KeyText key, boolean early) {
        drafts.add(
                early ? Slot.EXPECTATIONS : Slot.LATE_EXPECTATIONS,
                Expectation.unique(
                        table,
                        key.columns().stream().map(Names::quote).toList(),
                        key.nullsDistinct(),
                        ""));
    }

    /** The partitions have their keys by then; the table's own is put together from them. */
    private void overPieces(Table table, Constraint constraint, Slot slot) {
        String name = String.valueOf(constraint.name());
        var parent = new ObjectName(table.name().schema(), name);
        var statements = new ArrayList<String>();
        statements.add(Alter.only(table.name()) + "ADD CONSTRAINT " + Names.quote(name) + " " + ConstraintText.of(constraint));
        for (Table child : situation.children(table.name())) {
            child.indexes().stream()
                    .filter(index -> parent.equals(index.parent()))
                    .forEach(index -> statements.add("ALTER INDEX " + Names.quote(parent) + " ATTACH PARTITION "
                            + Names.quote(new ObjectName(child.name().schema(), index.name()))));
        }
        drafts.add(
                slot,
                1,
                Work.called("Put the key " + name + " of " + table.name() + " together from its partitions'")
                        .run(statements)
                        .cannotBeUndone("Dropping the key would drop its partitions' keys with it.")
                        .done(Condition.constraint(table.name(), name))
                        .step());
    }

    private void atOnce(ObjectName table, Constraint constraint, Slot slot) {
        String name = String.valueOf(constraint.name());
        drafts.add(
                slot,
                Work.called("Make the key " + name + " of " + table)
                        .run(Alter.table(table) + "ADD CONSTRAINT " + Names.quote(name) + " " + ConstraintText.of(constraint))
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
        KeyText key = KeyText.of(its, constraint);
        Work work = Work.called("Let go of the key " + name + " of " + table)
                .run(Alter.dropConstraint(table, name))
                .done(Condition.not(Condition.constraint(table, name)));
        boolean whole = its.partitioning() != null || key.isTemporal();
        drafts.add(
                Slot.KEYS_GONE,
                (whole
                                ? work.undo(Alter.table(table) + "ADD CONSTRAINT " + Names.quote(name) + " "
                                                + ConstraintText.of(constraint))
                                        .hazard(
                                                Hazard.Kind.ROWS,
                                                "The undo builds the key while nobody writes to " + table + ".")
                                : work.undo(key.build(table, name)).undo(key.adopt(table, name)))
                        .step());
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
                                .filter(its -> its.indexes().stream().anyMatch(one -> one.name().equals(parent.name())))
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
                                    Alter.table(table) + "ADD CONSTRAINT " + Names.quote(name) + " " + ConstraintText.of(after))
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
        // the application of tomorrow looks rows up by the new names, and needs the index as soon as it is there
        boolean renamed = situation.renamed(table, was.columns()).equals(is.columns());
        if (!renamed) {
            drafts.mustNot("write two rows into " + table + " with the same " + String.join(", ", is.columns()));
        }
        expect(table, is, renamed);
        drafts.add(
                renamed ? Slot.KEYS : Slot.LATE_KEYS,
                IndexWork.build(situation, table, coming, is.build(table, coming)).step());
        drafts.add(Slot.LATE_KEYS, IndexWork.build(situation, table, former, was.build(table, former)).step());
        List<Leaning> leaning = leaning(table, was.columns());
        var forward = new ArrayList<String>();
        var back = new ArrayList<String>();
        leaning.forEach(one -> forward.add(one.drop()));
        forward.add(Alter.dropConstraint(table, name));
        forward.add(is.adopt(table, coming));
        leaning.forEach(one -> forward.add(one.add()));
        leaning.forEach(one -> back.add(one.drop()));
        back.add(Alter.dropConstraint(table, name));
        back.add(was.adopt(table, former));
        leaning.forEach(one -> back.add(one.add()));
        Work work = Work.called("Let the new key " + name + " of " + table + " take the place of the old")
                .run(forward)
                .undo(back)
                .done(isNew);
        leaning.forEach(one -> work.undo(one.prove()));
        work.undo(is.build(table, coming)).undo(was.build(table, former));
        drafts.add(Slot.LATE_KEY_SWAPS, work.step());
        leaning.forEach(one -> drafts.add(
                Slot.LATE_KEY_SWAPS,
                Work.called("Prove " + one.key().name() + " of " + one.table() + " again")
                        .run(one.prove())
                        .nothingToUndo("What is proven is not different for anybody.")
                        .timeouts(Timeouts.LONG)
                        .done(Condition.validated(one.table(), String.valueOf(one.key().name())))
                        .step()));
        drafts.add(
                Slot.INDEXES_GONE,
                IndexWork.drop(new ObjectName(table.schema(), former), was.build(table, former), isNew)
                        .step());
    }

    /** A foreign key that leans on a key. */
    record Leaning(ObjectName table, ForeignKey key) {
        String drop() {
            return Alter.dropConstraint(table, String.valueOf(key.name()));
        }

        String add() {
            return References.added(table, key, String.valueOf(key.name())) + (key.enforced() ? " NOT VALID" : "");
        }

        String prove() {
            return Alter.validate(table, String.valueOf(key.name()));
        }
    }

    private List<Leaning> leaning(ObjectName table, List<String> columns) {
        return situation
                .changes()
                .from()
                .tables()
                .flatMap(other -> other.foreignKeys()
                        .filter(key -> key.referenced().equals(table)
                                && key.referencedColumns().equals(columns)
                                && situation
                                        .newTable(other.name())
                                        .filter(its -> its.foreignKeys().anyMatch(key::equals))
                                        .isPresent())
                        .map(key -> new Leaning(other.name(), key)))
                .toList();
    }
}
