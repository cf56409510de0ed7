package dev.underpin.model.catalog;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An index, also the one behind a key.
 *
 * @param method {@code btree}, {@code gin}, …
 * @param predicate the condition of a partial index
 * @param backsConstraint whether a primary key, unique or exclusion constraint of the same name made it
 * @param valid false where a concurrent build failed or is under way: written to, never read
 * @param parent the partitioned table's index it belongs to
 * @param definition the engine's own CREATE INDEX text; empty where the engine made the index by itself
 */
public record Index(
        String name,
        String method,
        boolean unique,
        List<IndexKey> keys,
        List<String> include,
        @Nullable String predicate,
        boolean nullsDistinct,
        boolean backsConstraint,
        boolean valid,
        @Nullable ObjectName parent,
        Map<String, String> options,
        String definition,
        @Nullable String comment) {

    public Index {
        keys = List.copyOf(keys);
        include = List.copyOf(include);
        options = Map.copyOf(options);
    }

    /** The plain columns of the key, in order, up to the first expression: what a lookup by columns can use. */
    public List<String> leadingColumns() {
        return keys.stream()
                .takeWhile(key -> key.column() != null)
                .flatMap(key -> Stream.ofNullable(key.column()))
                .toList();
    }

    public boolean isPartial() {
        return predicate != null;
    }
}
