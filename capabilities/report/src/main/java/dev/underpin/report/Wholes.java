package dev.underpin.report;

import dev.underpin.model.catalog.Catalog;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Partition;
import dev.underpin.model.catalog.Table;
import java.util.HashMap;
import java.util.Map;

/** Which table a partition is a piece of, however deep: people think of the whole. */
final class Wholes {

    private final Map<ObjectName, ObjectName> parents = new HashMap<>();

    Wholes(Catalog catalog) {
        catalog.tables().filter(Table::isPartition).forEach(table -> {
            Partition partition = table.partition();
            if (partition != null && catalog.table(partition.parent()).isPresent()) {
                parents.put(table.name(), partition.parent());
            }
        });
    }

    /** The outermost table; the name itself for whatever is no partition. */
    ObjectName of(ObjectName name) {
        ObjectName whole = name;
        for (ObjectName next = parents.get(whole); next != null; next = parents.get(whole)) {
            whole = next;
        }
        return whole;
    }
}
