package dev.underpin.model.json;

import dev.underpin.model.catalog.Catalog;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/** A catalog alone, in one line: for what is read by the version that wrote it. */
public final class CatalogJson {

    private CatalogJson() {}

    public static String write(Catalog catalog) {
        return ModelJson.MAPPER.writeValueAsString(catalog);
    }

    /** Empty where it is none that this version knows. */
    public static Optional<Catalog> read(String text) {
        try {
            return Optional.of(ModelJson.MAPPER.readValue(text, Catalog.class));
        } catch (JacksonException unknown) {
            return Optional.empty();
        }
    }
}
