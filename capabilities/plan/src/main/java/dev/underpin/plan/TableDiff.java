package dev.underpin.plan;

import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Partition;
import dev.underpin.model.catalog.Policy;
import dev.underpin.model.catalog.RewriteRule;
import dev.underpin.model.catalog.RowSecurity;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.catalog.Trigger;
import dev.underpin.model.change.AttachPartition;
import dev.underpin.model.change.Change;
import dev.underpin.model.change.ChangeInheritance;
import dev.underpin.model.change.ChangePolicy;
import dev.underpin.model.change.ChangeRule;
import dev.underpin.model.change.ChangeTrigger;
import dev.underpin.model.change.DetachPartition;
import dev.underpin.model.change.Repartition;
import dev.underpin.model.change.SetPersistence;
import dev.underpin.model.change.SetReplicaIdentity;
import dev.underpin.model.change.SetRowSecurity;
import dev.underpin.model.change.SetTableOptions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is different about one table. */
final class TableDiff {

    private final Table before;
    private final Table after;
    private final Lineage lineage;
    private final SequenceNames sequences;
    private final Hints hints;
    private final List<Change> changes;

    TableDiff(Table before, Table after, Lineage lineage, SequenceNames sequences, Hints hints, List<Change> changes) {
        this.before = before;
        this.after = after;
        this.lineage = lineage;
        this.sequences = sequences;
        this.hints = hints;
        this.changes = changes;
    }

    void compare() {
        ObjectName name = after.name();
        if (!Objects.equals(before.partitioning(), after.partitioning())) {
            changes.add(new Repartition(before, after));
        }
        var columns = new ColumnDiff(before, after, lineage, sequences, hints, changes);
        columns.compare();
        new ConstraintDiff(before, after, columns.retyped(), changes).compare();
        IndexDiff.compare(name, before.indexes(), after.indexes(), columns.retyped(), changes);
        each(
                before.triggers(),
                after.triggers(),
                Trigger::name,
                SameDefinition::bare,
                (was, is) -> changes.add(new ChangeTrigger(name, was, is)));
        each(
                before.rules(),
                after.rules(),
                RewriteRule::name,
                SameDefinition::bare,
                (was, is) -> changes.add(new ChangeRule(name, was, is)));
        each(
                before.policies(),
                after.policies(),
                Policy::name,
                TableDiff::bare,
                (was, is) -> changes.add(new ChangePolicy(name, was, is)));
        itself(name);
    }

    private void itself(ObjectName name) {
        RowSecurity was = before.rowSecurity();
        if (was != after.rowSecurity()) {
            changes.add(new SetRowSecurity(name, was, after.rowSecurity()));
        }
        if (!Objects.equals(before.replicaIdentity(), after.replicaIdentity())) {
            changes.add(new SetReplicaIdentity(name, before.replicaIdentity(), after.replicaIdentity()));
        }
        if (!before.options().equals(after.options())) {
            changes.add(new SetTableOptions(before, after));
        }
        if (before.persistence() != after.persistence()) {
            changes.add(new SetPersistence(name, before.persistence(), after.persistence()));
        }
        Partition partition = before.partition();
        Partition becomes = after.partition();
        if (!Objects.equals(partition, becomes)) {
            if (partition != null) {
                changes.add(new DetachPartition(name, partition));
            }
            if (becomes != null) {
                changes.add(new AttachPartition(name, becomes));
            }
        }
        if (!before.inherits().equals(after.inherits())) {
            changes.add(new ChangeInheritance(name, before.inherits(), after.inherits()));
        }
    }

    private static Policy bare(Policy policy) {
        return new Policy(
                policy.name(),
                policy.permissive(),
                policy.command(),
                policy.roles(),
                policy.using(),
                policy.withCheck(),
                null);
    }

    /** Hands over each pair that is not equal when bare, with null for what is missing on one side. */
    static <T> void each(
            List<T> before,
            List<T> after,
            Function<T, String> name,
            Function<T, T> bare,
            BiConsumer<@Nullable T, @Nullable T> different) {
        Map<String, T> old = named(before, name);
        Map<String, T> now = named(after, name);
        now.forEach((key, is) -> {
            T was = old.get(key);
            if (was == null || !bare.apply(was).equals(bare.apply(is))) {
                different.accept(was, is);
            }
        });
        old.forEach((key, was) -> {
            if (!now.containsKey(key)) {
                different.accept(was, null);
            }
        });
    }

    static <T> Map<String, T> named(List<T> parts, Function<T, String> name) {
        return parts.stream().collect(Collectors.toMap(name, part -> part, (one, other) -> one, LinkedHashMap::new));
    }
}
