package dev.underpin.model.catalog;

import org.jspecify.annotations.Nullable;

/** An installed extension. Its own objects are not listed among the schema's. */
public record Extension(
        String name,
        String schema,
        @Nullable String version,
        @Nullable String comment) {

    Extension shape() {
        return new Extension(name, schema, null, null);
    }
}
