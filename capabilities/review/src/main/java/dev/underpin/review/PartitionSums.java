package dev.underpin.review;

import dev.underpin.model.catalog.Catalog;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Partition;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.snapshot.TableStatistics;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A partitioned table's numbers: the sums of its partitions', at any depth. */
final class PartitionSums {

    private PartitionSums() {}

    static Optional<TableStatistics> of(Table parent, Catalog catalog, Map<ObjectName, TableStatistics> statistics) {
        Set<ObjectName> family = new HashSet<>(Set.of(parent.name()));
        boolean grew = true;
        while (grew) {
            grew = catalog.tables()
                    .filter(table -> isChild(table, family))
                    .map(table -> family.add(table.name()))
                    .reduce(false, Boolean::logicalOr);
        }
        return catalog.tables()
                .filter(table -> family.contains(table.name()) && table.partitioning() == null)
                .map(table -> statistics.get(table.name()))
                .filter(java.util.Objects::nonNull)
                .reduce((one, other) -> sum(parent.name(), one, other));
    }

    private static boolean isChild(Table table, Set<ObjectName> family) {
        Partition partition = table.partition();
        return partition != null && family.contains(partition.parent()) && !family.contains(table.name());
    }

    private static TableStatistics sum(ObjectName name, TableStatistics a, TableStatistics b) {
        return new TableStatistics(
                name,
                Math.max(0, a.rows()) + Math.max(0, b.rows()),
                a.bytes() + b.bytes(),
                a.indexBytes() + b.indexBytes(),
                a.toastBytes() + b.toastBytes(),
                a.deadRows() + b.deadRows(),
                a.sequentialScans() + b.sequentialScans(),
                a.indexScans() + b.indexScans(),
                a.inserted() + b.inserted(),
                a.updated() + b.updated(),
                a.deleted() + b.deleted(),
                a.hotUpdates() + b.hotUpdates(),
                Math.max(a.transactionAge(), b.transactionAge()),
                a.lastVacuum(),
                a.lastAnalyze());
    }
}
