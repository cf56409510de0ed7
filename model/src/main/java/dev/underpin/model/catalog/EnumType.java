package dev.underpin.model.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A closed, ordered list of labels. */
public record EnumType(
        ObjectName name,
        List<String> labels,
        Access access,
        @Nullable String comment) implements SchemaObject {
    public EnumType {
        labels = List.copyOf(labels);
    }
}
