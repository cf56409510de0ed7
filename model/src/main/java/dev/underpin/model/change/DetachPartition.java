package dev.underpin.model.change;

import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Partition;
import dev.underpin.model.catalog.Subject;

/** A partition that becomes a table of its own. */
public record DetachPartition(ObjectName table, Partition partition) implements Change {

    @Override
    public Subject subject() {
        return Subject.table(table);
    }

    @Override
    public String words() {
        return table + " is no partition any more of " + partition.parent();
    }
}
