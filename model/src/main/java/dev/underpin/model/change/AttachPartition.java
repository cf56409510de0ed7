package dev.underpin.model.change;

import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Partition;
import dev.underpin.model.catalog.Subject;

/** A table that becomes a partition. */
public record AttachPartition(ObjectName table, Partition partition) implements Change {

    @Override
    public Subject subject() {
        return Subject.table(table);
    }

    @Override
    public String words() {
        return table + " becomes a partition of " + partition.parent();
    }
}
