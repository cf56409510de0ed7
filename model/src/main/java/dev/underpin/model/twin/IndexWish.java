package dev.underpin.model.twin;

import dev.underpin.model.catalog.IndexKey;
import dev.underpin.model.catalog.ObjectName;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An index that somebody thinks of. It has no name yet.
 *
 * @param method {@code btree}, {@code gin}, …
 * @param include columns that are carried along and not searched
 * @param predicate the condition of a partial index, in the engine's words
 * @param options {@code fillfactor} and the like
 */
public record IndexWish(
        ObjectName table,
        String method,
        boolean unique,
        List<IndexKey> keys,
        List<String> include,
        @Nullable String predicate,
        Map<String, String> options) {

    public IndexWish {
        keys = List.copyOf(keys);
        include = List.copyOf(include);
        options = Map.copyOf(options);
    }

    /** Whether the other one does all that this one does, but perhaps for being larger. */
    public boolean isAnsweredBy(IndexWish other) {
        boolean sorted = method.equals("btree");
        return table.equals(other.table)
                && method.equals(other.method)
                && Objects.equals(predicate, other.predicate)
                && (sorted ? startsLike(other) : keys.equals(other.keys))
                && include.stream().allMatch(other::holds);
    }

    private boolean startsLike(IndexWish other) {
        return keys.size() <= other.keys.size()
                && other.keys.subList(0, keys.size()).equals(keys);
    }

    /** The same of another table. */
    public IndexWish on(ObjectName other) {
        return new IndexWish(other, method, unique, keys, include, predicate, options);
    }

    /** Whether the column's values are in it. */
    public boolean holds(String column) {
        return include.contains(column) || keys.stream().anyMatch(key -> column.equals(key.column()));
    }
}
