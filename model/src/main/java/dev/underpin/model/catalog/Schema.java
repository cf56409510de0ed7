package dev.underpin.model.catalog;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A namespace and what lives in it; {@code main} on an engine without namespaces. Objects are ordered by kind, then name. */
public record Schema(String name, Access access, @Nullable String comment, List<SchemaObject> objects) {

    private static final Comparator<SchemaObject> ORDER = Comparator.comparing(
                    (SchemaObject object) -> object.getClass().getSimpleName())
            .thenComparing(SchemaObject::name)
            .thenComparing(SchemaObject::signature);

    public Schema {
        objects = Catalog.sorted(objects, ORDER);
    }

    public <T extends SchemaObject> Stream<T> objects(Class<T> kind) {
        return objects.stream().filter(kind::isInstance).map(kind::cast);
    }

    Schema withoutColumnOrder() {
        return new Schema(
                name,
                access,
                comment,
                objects.stream()
                        .map(object -> object instanceof Table table ? table.withoutColumnOrder() : object)
                        .toList());
    }
}
