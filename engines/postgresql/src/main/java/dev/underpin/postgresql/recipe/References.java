package dev.underpin.postgresql.recipe;

import dev.underpin.model.catalog.ForeignKey;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.ReferentialAction;
import dev.underpin.model.catalog.Table;
import dev.underpin.postgresql.ConstraintText;
import dev.underpin.postgresql.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Foreign keys. Proving one reads both tables while both are in use. Before version 18 a partitioned table takes no foreign key
 * unproven: its partitions get theirs one by one, and the table's own then finds them proven.
 */
final class References {

    private static final int UNPROVEN_ON_PARTITIONED = 18;

    private final Situation situation;
    private final Drafts drafts;
    private final Proofs proofs;

    References(Situation situation, Drafts drafts) {
        this.situation = situation;
        this.drafts = drafts;
        this.proofs = new Proofs(situation);
    }

    void add(ObjectName table, ForeignKey key, String name, boolean early) {
        add(table, key, name, early, List.of());
    }

    private void add(ObjectName table, ForeignKey key, String name, boolean early, List<String> said) {
        Slot slot = early ? Slot.REFERENCES : Slot.LATE_REFERENCES;
        if (!early) {
            drafts.mustNot("write rows into " + table + " that refer to rows that are not in " + key.referenced());
        }
        if (key.validated() && key.enforced()) {
            drafts.add(early ? Slot.EXPECTATIONS : Slot.LATE_EXPECTATIONS, Expectation.references(table, key));
        }
        boolean partitioned = situation.after(table).partitioning() != null;
        if (partitioned && situation.version() < UNPROVEN_ON_PARTITIONED) {
            List<Table> pieces = pieces(situation.after(table));
            pieces.forEach(piece -> make(slot, 0, piece.name(), key, name, List.of()));
            Work work = Work.called("Let " + table + " refer to " + key.referenced() + ", as its partitions do already")
                    .run(added(table, key, name))
                    .run(said)
                    .undo(Alter.dropConstraint(table, name))
                    .done(Condition.constraint(table, name));
            pieces.forEach(piece -> restored(work, piece.name(), key, name));
            drafts.add(slot, 1, work.step());
        } else {
            make(slot, 0, table, key, name, said);
        }
    }

    /** Partitions that hold rows, at any depth. */
    private List<Table> pieces(Table table) {
        var pieces = new ArrayList<Table>();
        for (Table child : situation.children(table.name())) {
            if (child.partitioning() == null) {
                pieces.add(child);
            } else {
                pieces.addAll(pieces(child));
            }
        }
        return pieces;
    }

    private void make(Slot slot, int position, ObjectName table, ForeignKey key, String name, List<String> said) {
        drafts.add(
                slot,
                position,
                Work.called("Let new rows of " + table + " refer to " + key.referenced())
                        .run(added(table, key, name) + (key.enforced() ? " NOT VALID" : ""))
                        .run(said)
                        .undo(Alter.dropConstraint(table, name))
                        .done(Condition.foreignKey(table, key, name))
                        .step());
        if (key.validated() && key.enforced()) {
            drafts.add(
                    slot,
                    position,
                    proofs.called(
                                    "Prove that every row of " + table + " finds its row of " + key.referenced(),
                                    table,
                                    name)
                            .done(Condition.both(
                                    Condition.foreignKey(table, key, name), Condition.validated(table, name)))
                            .step());
        }
    }

    static String added(ObjectName table, ForeignKey key, String name) {
        return Alter.table(table) + "ADD CONSTRAINT " + Names.quote(name) + " " + ConstraintText.of(key);
    }

    /**
     * Where the rows have to keep to the same as before, and only what follows from deleting differs, the new key is made beside the
     * old one. Otherwise neither application could live with both.
     */
    void replace(ObjectName table, ForeignKey before, ForeignKey after) {
        boolean sameRule = before.enforced()
                && before.validated()
                && before.columns().equals(former(table, after.columns()))
                && before.referenced().equals(after.referenced())
                && before.referencedColumns().equals(former(after.referenced(), after.referencedColumns()))
                && before.period() == after.period()
                && before.matchFull() == after.matchFull();
        String name = String.valueOf(after.name());
        Belongings belongings = Belongings.before(situation);
        List<String> said = belongings.constraint(table, name);
        if (!sameRule) {
            drop(table, before);
            add(table, after, name, false, said);
            return;
        }
        boolean renamed = !before.columns().equals(after.columns())
                || !before.referencedColumns().equals(after.referencedColumns());
        boolean early =
                renamed || acts(after) && !acts(before) || after.deferral().compareTo(before.deferral()) > 0;
        if (!early && acts(before)) {
            drafts.must(
                    "see to rows of " + table + " itself where it deletes or renumbers rows of " + after.referenced());
        }
        String coming = Shadow.coming(name);
        make(early ? Slot.REFERENCES : Slot.LATE_REFERENCES, 0, table, after, coming, List.of());
        drafts.add(
                early && !renamed ? Slot.REFERENCES : Slot.LATE_REFERENCES,
                2,
                Work.called("Let the new " + name + " of " + table + " take the place of the old")
                        .run(Alter.dropConstraint(table, name), Alter.renameConstraint(table, coming, name))
                        .run(said)
                        .undo(Stream.of(
                                        belongings.constraintUnsaid(table, name),
                                        List.of(
                                                Alter.renameConstraint(table, name, coming),
                                                added(table, before, name) + " NOT VALID"),
                                        said)
                                .flatMap(List::stream)
                                .toList())
                        .undo(Alter.validate(table, name))
                        .done(Condition.foreignKey(table, after))
                        .step());
    }

    private List<String> former(ObjectName table, List<String> columns) {
        Map<String, String> names = situation.formerNames(table);
        return columns.stream().map(name -> names.getOrDefault(name, name)).toList();
    }

    /** Whether rows are changed by it, and not only refused. */
    private static boolean acts(ForeignKey key) {
        return acts(key.onDelete()) || acts(key.onUpdate());
    }

    private static boolean acts(ReferentialAction action) {
        return action != ReferentialAction.NO_ACTION && action != ReferentialAction.RESTRICT;
    }

    void drop(ObjectName table, ForeignKey key) {
        String name = String.valueOf(key.name());
        Work work = Work.called("Drop foreign key " + name + " of " + table + " to " + key.referenced())
                .run(Alter.dropConstraint(table, name))
                .done(Condition.not(Condition.foreignKey(table, key)));
        boolean partitioned = situation.before(table).partitioning() != null;
        if (partitioned && situation.version() < UNPROVEN_ON_PARTITIONED) {
            pieces(situation.before(table)).forEach(piece -> restored(work, piece.name(), key, name));
            work.undo(added(table, key, name));
        } else {
            restored(work, table, key, name);
        }
        work.undo(Belongings.before(situation).constraint(table, name));
        boolean swapped = key.columns().stream().anyMatch(situation.former(table)::containsKey)
                || key.referencedColumns().stream().anyMatch(situation.former(key.referenced())::containsKey);
        drafts.relax(swapped, work.step());
    }

    private static void restored(Work work, ObjectName table, ForeignKey key, String name) {
        work.undo(added(table, key, name) + (key.enforced() ? " NOT VALID" : ""))
                .undo(key.enforced() && key.validated() ? List.of(Alter.validate(table, name)) : List.of());
    }
}
