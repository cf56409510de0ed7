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
import java.util.function.Function;

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
        ObjectName parent =
                partition != null ? partition.parent() : table.inherits().getFirst();
        Slot slot = situation.isNew(parent) ? Slot.PARTITIONS : Slot.NEW_PARTITIONS;
        int position = situation.position(Subject.table(table.name()));
        proofs.forEach(proof -> proof.make(drafts, slot, position));
        drafts.add(
                slot,
                position,
                Work.called("Make " + table.name() + " a part of " + parent)
                        .run(attachment)
                        .undo(detachment(table))
                        .done(Condition.inherits(table.name(), parent))
                        .step());
        proofs.forEach(proof -> proof.drop(drafts, slot, Condition.inherits(table.name(), parent)));
    }

    private static List<String> detachment(Table table) {
        Partition partition = table.partition();
        return partition != null
                ? List.of(Alter.table(partition.parent()) + "DETACH PARTITION " + Names.quote(table.name()))
                : table.inherits().reversed().stream()
                        .map(parent -> Alter.table(table.name()) + "NO INHERIT " + Names.quote(parent))
                        .toList();
    }

    void attach(AttachPartition change) {
        ObjectName table = change.table();
        ObjectName parent = change.partition().parent();
        String bound = change.partition().bound();
        var proofs = new ArrayList<>(defaultProofs(change.partition()));
        bound(table, parent, bound, situation::newTable).ifPresent(proofs::add);
        proofs.forEach(proof -> proof.make(drafts, Slot.SETTINGS, 0));
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
    record Proof(ObjectName table, String name, String condition) {

        void make(Drafts drafts, Slot slot, int position) {
            String add =
                    Alter.table(table) + "ADD CONSTRAINT " + Names.quote(name) + " CHECK (" + condition + ") NOT VALID";
            drafts.add(
                    slot,
                    position,
                    Work.called("Say of new rows of " + table + " where they belong")
                            .run(add)
                            .undo(Alter.dropConstraint(table, name))
                            .done(Condition.constraint(table, name))
                            .step());
            drafts.add(
                    slot,
                    position,
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
        Partition partition = change.partition();
        drafts.mustNot("look for rows of " + table + " in " + partition.parent());
        detach(table, partition, Slot.LATE_SETTINGS, -1)
                .ifPresent(proof -> proof.drop(
                        drafts,
                        Slot.LATE_SETTINGS,
                        Condition.both(
                                Condition.relation(table),
                                Condition.not(Condition.inherits(table, partition.parent())))));
    }

    /**
     * Takes a partition out while others read and write the whole, which the server cannot where there is a default one. It would
     * leave a CHECK of the bound behind, under a name of its own choice; the proof is there instead, and spares the way back a scan.
     */
    Optional<Proof> detach(ObjectName table, Partition partition, Slot slot, int position) {
        ObjectName parent = partition.parent();
        Optional<Proof> proof =
                hasDefault(parent) ? Optional.empty() : bound(table, parent, partition.bound(), situation::oldTable);
        proof.ifPresent(one -> one.make(drafts, slot, position));
        Work work = Work.called("Make " + table + " a table of its own")
                .run(Alter.table(parent) + "DETACH PARTITION " + Names.quote(table)
                        + (proof.isPresent() ? " CONCURRENTLY" : ""))
                .undo(Alter.table(parent) + "ATTACH PARTITION " + Names.quote(table) + " " + partition.bound())
                .timeouts(proof.isPresent() ? Timeouts.PATIENT : Timeouts.BRIEF)
                .done(Condition.both(Condition.relation(table), Condition.not(Condition.inherits(table, parent))));
        if (proof.isEmpty()) {
            work.hazard(Hazard.Kind.ROWS, "The undo reads every row of " + table + " while nobody uses it.");
        }
        drafts.add(slot, position, work.step());
        return proof;
    }

    private boolean hasDefault(ObjectName parent) {
        return situation
                .changes()
                .from()
                .tables()
                .anyMatch(one -> one.partition() != null
                        && one.partition().isDefault()
                        && one.partition().parent().equals(parent));
    }

    private static Optional<Proof> bound(
            ObjectName table, ObjectName parent, String bound, Function<ObjectName, Optional<Table>> tables) {
        return condition(parent, bound, tables)
                .map(condition -> new Proof(table, Shadow.proof(table.name(), "bound"), condition));
    }

    /** Rows of a partition keep to the bounds of all that it is a part of. */
    private static Optional<String> condition(
            ObjectName parent, String bound, Function<ObjectName, Optional<Table>> tables) {
        return tables.apply(parent).flatMap(whole -> {
            Optional<String> own = Optional.ofNullable(whole.partitioning())
                    .flatMap(partitioning -> PartitionBound.condition(partitioning, bound));
            Partition above = whole.partition();
            return above == null
                    ? own
                    : own.flatMap(condition ->
                            condition(above.parent(), above.bound(), tables).map(wider -> wider + " AND " + condition));
        });
    }
}
