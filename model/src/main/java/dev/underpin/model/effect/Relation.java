package dev.underpin.model.effect;

import dev.underpin.model.catalog.ObjectName;

/**
 * A table, index, view or sequence that a statement touched.
 *
 * @param table the table it belongs to: itself, or an index's table
 * @param fresh whether the table was made by the files being recorded, so that nobody else uses it yet
 */
public record Relation(ObjectName name, Kind kind, ObjectName table, boolean fresh) {

    /** What it is. */
    public enum Kind {
        TABLE,
        PARTITIONED_TABLE,
        INDEX,
        VIEW,
        MATERIALIZED_VIEW,
        SEQUENCE;

        /** {@code partitioned table}. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
        }

        /** Whether it holds rows of its own, or its partitions do. */
        public boolean isTable() {
            return this == TABLE || this == PARTITIONED_TABLE;
        }
    }
}
