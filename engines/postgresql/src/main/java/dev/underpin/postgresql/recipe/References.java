package dev.underpin.postgresql.recipe;

import dev.underpin.model.catalog.ForeignKey;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.plan.Timeouts;
import dev.underpin.postgresql.ConstraintText;
import dev.underpin.postgresql.Names;
import java.util.ArrayList;
import java.util.List;

/**
 * Foreign keys. Proving one reads both tables while both are in use. Before version 18 a partitioned table takes no foreign key
 * unproven: its partitions get theirs one by one, and the table's own then finds them proven.
 */
final class References {

    private static final int UNPROVEN_ON_PARTITIONED = 18;

    private final Situation situation;
    private final Drafts drafts;
    private final Sizes sizes;

    References(Situation situation, Drafts drafts) {
        this.situation = situation;
        this.drafts = drafts;
        this.sizes = new Sizes(situation);
    }

    void add(ObjectName table, ForeignKey key, String name, boolean early) {
        Slot slot = early ? Slot.REFERENCES : Slot.LATE_REFERENCES;
        if (!early) {
            drafts.mustNot("write rows into " + table + " that refer to rows that are not in " + key.referenced());
        }
        if (key.validated() && key.enforced()) {
            drafts.add(early ? Slot.EXPECTATIONS : Slot.LATE_EXPECTATIONS, Expectation.references(table, key));
        }
        boolean partitioned = situation.after(table).partitioning() != null;
        if (partitioned && situation.version() < UNPROVEN_ON_PARTITIONED) {
            pieces(situation.after(table)).forEach(piece -> make(slot, 0, piece.name(), key, name));
            drafts.add(
                    slot,
                    1,
                    Work.called("Let " + table + " refer to " + key.referenced() + ", as its partitions do already")
                            .run(added(table, key, name))
                            .undo(Alter.dropConstraint(table, name))
                            .done(Condition.constraint(table, name))
                            .step());
        } else {
            make(slot, 0, table, key, name);
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

    private void make(Slot slot, int position, ObjectName table, ForeignKey key, String name) {
        drafts.add(
                slot,
                position,
                Work.called("Let new rows of " + table + " refer to " + key.referenced())
                        .run(added(table, key, name) + (key.enforced() ? " NOT VALID" : ""))
                        .undo(Alter.dropConstraint(table, name))
                        .done(Condition.constraint(table, name))
                        .step());
        if (key.validated() && key.enforced()) {
            drafts.add(
                    slot,
                    position,
                    Work.called("Prove that every row of " + table + " finds its row of " + key.referenced())
                            .run(Alter.validate(table, name))
                            .nothingToUndo("What is proven is not different for anybody.")
                            .timeouts(Timeouts.LONG)
                            .estimate(sizes.scan(table))
                            .done(Condition.validated(table, name))
                            .step());
        }
    }

    static String added(ObjectName table, ForeignKey key, String name) {
        return Alter.table(table) + "ADD CONSTRAINT " + Names.quote(name) + " " + ConstraintText.of(key);
    }

    void drop(ObjectName table, ForeignKey key) {
        String name = String.valueOf(key.name());
        boolean partitioned = situation.before(table).partitioning() != null;
        boolean unproven = key.enforced() && !(partitioned && situation.version() < UNPROVEN_ON_PARTITIONED);
        drafts.add(
                Slot.RELAXED,
                Work.called("Let " + table + " go of " + key.referenced())
                        .run(Alter.dropConstraint(table, name))
                        .undo(added(table, key, name) + (unproven ? " NOT VALID" : ""))
                        .undo(unproven && key.validated() ? List.of(Alter.validate(table, name)) : List.of())
                        .done(Condition.not(Condition.constraint(table, name)))
                        .step());
    }
}
