package dev.underpin.postgresql.recipe;

import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Partition;
import dev.underpin.model.catalog.Partitioning;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.change.AttachPartition;
import dev.underpin.model.change.DetachPartition;
import dev.underpin.model.plan.Hazard;
import dev.underpin.model.plan.Timeouts;
import dev.underpin.postgresql.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Partitions that come and go. Attaching reads the new partition and the default one while nobody uses them, unless a proven
 * CHECK says already what is looked for.
 */
final class Partitions {

    private final Situation situation;
    private final Drafts drafts;

    Partitions(Situation situation, Drafts drafts) {
        this.situation = situation;
        this.drafts = drafts;
    }

    /** A partition or child that the plan itself makes, and which is empty. */
    void attachNew(Table table, List<String> attachment) {
        Partition partition = table.partition();
        List<Proof> proofs = partition == null ? List.of() : defaultProofs(partition);
        proofs.forEach(proof -> proof.make(drafts, Slot.PARTITIONS));
        ObjectName parent =
                partition != null ? partition.parent() : table.inherits().getFirst();
        drafts.add(
                Slot.PARTITIONS,
                situation.position(Subject.table(table.name())),
                Work.called("Make " + table.name() + " a part of " + parent)
                        .run(attachment)
                        .nothingToUndo("It goes with the table.")
                        .done(Condition.inherits(table.name(), parent))
                        .step());
        proofs.forEach(proof -> proof.drop(drafts, Slot.OBJECT_INDEXES, Condition.inherits(table.name(), parent)));
    }

    void attach(AttachPartition change) {
        ObjectName table = change.table();
        ObjectName parent = change.partition().parent();
        String bound = change.partition().bound();
        var proofs = new ArrayList<>(defaultProofs(change.partition()));
        partitioning(parent)
                .flatMap(its -> PartitionBound.condition(its, bound))
                .ifPresent(condition -> proofs.add(new Proof(table, Shadow.proof(table.name(), "bound"), condition)));
        proofs.forEach(proof -> proof.make(drafts, Slot.SETTINGS));
        Work work = Work.called("Make " + table + " a partition of " + parent)
                .run(Alter.table(parent) + "ATTACH PARTITION " + Names.quote(table) + " " + bound)
                .undo(Alter.table(parent) + "DETACH PARTITION " + Names.quote(table))
                .done(Condition.inherits(table, parent));
        if (proofs.isEmpty()) {
            work.timeouts(Timeouts.LONG)
                    .estimate(new Sizes(situation).scan(table))
                    .hazard(Hazard.Kind.DOWNTIME, "Nobody reads or writes " + table + " while its rows are looked at.");
        }
        drafts.add(Slot.SETTINGS, work.step());
        proofs.forEach(proof -> proof.drop(drafts, Slot.SETTINGS, Condition.inherits(table, parent)));
    }

    private Optional<Partitioning> partitioning(ObjectName parent) {
        return situation.newTable(parent).flatMap(table -> Optional.ofNullable(table.partitioning()));
    }

    /** That the default partition of today holds no row which belongs into the new one. */
    private List<Proof> defaultProofs(Partition partition) {
        return situation
                .changes()
                .from()
                .tables()
                .filter(table -> table.partition() != null
                        && table.partition().isDefault()
                        && table.partition().parent().equals(partition.parent())
                        && !partition.isDefault())
                .flatMap(table -> partitioning(partition.parent())
                        .flatMap(its -> PartitionBound.condition(its, partition.bound()))
                        .map(condition -> new Proof(
                                table.name(),
                                Shadow.proof(
                                        table.name().name(),
                                        Integer.toHexString(partition.bound().hashCode())),
                                "NOT (" + condition + ")"))
                        .stream())
                .toList();
    }

    /** A CHECK that is there only to spare a scan. */
    private record Proof(ObjectName table, String name, String condition) {

        void make(Drafts drafts, Slot slot) {
            String add =
                    Alter.table(table) + "ADD CONSTRAINT " + Names.quote(name) + " CHECK (" + condition + ") NOT VALID";
            drafts.add(
                    slot,
                    Work.called("Say of new rows of " + table + " where they belong")
                            .run(add)
                            .undo(Alter.dropConstraint(table, name))
                            .done(Condition.constraint(table, name))
                            .step());
            drafts.add(
                    slot,
                    Work.called("Prove it of all rows of " + table)
                            .run(Alter.validate(table, name))
                            .nothingToUndo("What is proven is not different for anybody.")
                            .timeouts(Timeouts.LONG)
                            .done(Condition.validated(table, name))
                            .step());
        }

        /** @param needless when it is not needed any more */
        void drop(Drafts drafts, Slot slot, String needless) {
            drafts.add(
                    slot,
                    Integer.MAX_VALUE,
                    Work.called("Let go of the proof on " + table)
                            .run(Alter.dropConstraint(table, name))
                            .undo(Alter.table(table) + "ADD CONSTRAINT " + Names.quote(name) + " CHECK (" + condition
                                    + ") NOT VALID")
                            .undo(Alter.validate(table, name))
                            .done(Condition.both(needless, Condition.not(Condition.constraint(table, name))))
                            .step());
        }
    }

    void detach(DetachPartition change) {
        ObjectName table = change.table();
        ObjectName parent = change.partition().parent();
        boolean hasDefault = situation
                .changes()
                .from()
                .tables()
                .anyMatch(one -> one.partition() != null
                        && one.partition().isDefault()
                        && one.partition().parent().equals(parent));
        drafts.mustNot("look for rows of " + table + " in " + parent);
        drafts.add(
                Slot.LATE_SETTINGS,
                -1,
                Work.called("Make " + table + " a table of its own")
                        .run(Alter.table(parent) + "DETACH PARTITION " + Names.quote(table)
                                + (hasDefault ? "" : " CONCURRENTLY"))
                        .undo(Alter.table(parent) + "ATTACH PARTITION " + Names.quote(table) + " "
                                + change.partition().bound())
                        .timeouts(hasDefault ? Timeouts.BRIEF : Timeouts.PATIENT)
                        .hazard(Hazard.Kind.ROWS, "The undo reads every row of " + table + " while nobody uses it.")
                        .done(Condition.not(Condition.inherits(table, parent)))
                        .step());
    }
}
