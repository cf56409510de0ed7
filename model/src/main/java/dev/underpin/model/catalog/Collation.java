package dev.underpin.model.catalog;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A user's own sort order; {@code options} are the words of CREATE COLLATION: {@code provider}, {@code locale}, … */
public record Collation(
        ObjectName name,
        Map<String, String> options,
        Access access,
        @Nullable String comment) implements SchemaObject {
    public Collation {
        options = Map.copyOf(options);
    }
}
