package dev.underpin.model.rehearsal;

import dev.underpin.model.catalog.ObjectName;

/**
 * A table of the stage before the plan.
 *
 * @param bytes of its rows, without indexes
 */
public record StageTable(ObjectName table, long rows, long bytes) {}
