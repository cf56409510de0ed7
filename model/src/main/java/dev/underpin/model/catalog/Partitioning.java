package dev.underpin.model.catalog;

import java.util.List;

/**
 * How a partitioned table is cut.
 *
 * @param strategy {@code RANGE}, {@code LIST} or {@code HASH}
 * @param key the key as the engine prints it: {@code RANGE (created_at)}
 * @param columns the plain columns of the key; empty where it is all expressions
 */
public record Partitioning(String strategy, String key, List<String> columns) {
    public Partitioning {
        columns = List.copyOf(columns);
    }
}
