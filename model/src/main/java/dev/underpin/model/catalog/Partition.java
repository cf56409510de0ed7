package dev.underpin.model.catalog;

/**
 * A piece of a partitioned table.
 *
 * @param bound as the engine prints it: {@code FOR VALUES FROM (…) TO (…)}, {@code DEFAULT}
 */
public record Partition(ObjectName parent, String bound) {
    public boolean isDefault() {
        return bound.equals("DEFAULT");
    }
}
