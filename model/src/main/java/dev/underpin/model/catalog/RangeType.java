package dev.underpin.model.catalog;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An interval over another type.
 *
 * @param options {@code subtype_opclass}, {@code collation}, {@code canonical}, {@code subtype_diff},
 *     {@code multirange_type_name}, where stated
 */
public record RangeType(
        ObjectName name,
        DataType subtype,
        Map<String, String> options,
        Access access,
        @Nullable String comment) implements SchemaObject {
    public RangeType {
        options = Map.copyOf(options);
    }
}
