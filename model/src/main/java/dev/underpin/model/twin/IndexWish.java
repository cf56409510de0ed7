package dev.underpin.model.twin;

import dev.underpin.model.catalog.IndexKey;
import dev.underpin.model.catalog.ObjectName;
import java.util.List;
import java.util.Map;
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
}
