package dev.underpin.model.change;

import dev.underpin.model.catalog.Subject;
import dev.underpin.model.catalog.Table;

/** A table that is cut otherwise: from now on, no longer, or by another key. */
public record Repartition(Table before, Table after) implements Change {

    @Override
    public Subject subject() {
        return Subject.table(after.name());
    }

    @Override
    public String words() {
        return after.name()
                + (after.partitioning() == null
                        ? " is partitioned no more"
                        : " is partitioned by " + after.partitioning().key());
    }
}
