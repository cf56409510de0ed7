package dev.underpin.model.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row type that belongs to no table. */
public record CompositeType(
        ObjectName name,
        List<Column> attributes,
        Access access,
        @Nullable String comment) implements SchemaObject {
    public CompositeType {
        attributes = List.copyOf(attributes);
    }
}
