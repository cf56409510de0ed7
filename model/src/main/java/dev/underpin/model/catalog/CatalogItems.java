package dev.underpin.model.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All items of a catalog. An object's are listed when they are asked for: a catalog has too many to hold them all at once. */
public final class CatalogItems {

    private final Catalog catalog;
    private final Map<ObjectName, List<SchemaObject>> objects = new HashMap<>();

    public CatalogItems(Catalog catalog) {
        this.catalog = catalog;
        catalog.objects(SchemaObject.class)
                .forEach(object -> objects.computeIfAbsent(object.name(), name -> new ArrayList<>(1))
                        .add(object));
    }

    /** Schemas, each before what is in it, and then publications. */
    public Stream<Items> stream() {
        return Stream.concat(
                catalog.schemas().stream()
                        .flatMap(schema -> Stream.concat(
                                Stream.of(Items.of(schema)),
                                schema.objects().stream().map(Items::of))),
                catalog.publications().stream().map(Items::of));
    }

    /** The object an item is or belongs to, with everything else of it. */
    public Optional<Items> around(Item item) {
        ObjectName object = item.object();
        Stream<Items> candidates = object != null
                ? objects.getOrDefault(object, List.of()).stream().map(Items::of)
                : item.kind() == Item.Kind.SCHEMA
                        ? catalog.schemas().stream().map(Items::of)
                        : catalog.publications().stream().map(Items::of);
        return candidates.filter(items -> items.contains(item)).findFirst();
    }

    public boolean contains(Item item) {
        return around(item).isPresent();
    }

    /** What is said of one item. */
    public Optional<String> comment(Item item) {
        return around(item).flatMap(items -> items.comment(item));
    }

    /** Who owns and may use one item, of those that have that of their own. */
    public Optional<Access> access(Item item) {
        return around(item).flatMap(items -> items.access(item));
    }
}
