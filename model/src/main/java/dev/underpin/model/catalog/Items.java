package dev.underpin.model.catalog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A schema by itself, a publication, or an object with its parts, in their order: what is said about them and who may use them.
 * Those of a whole catalog are {@link CatalogItems}.
 */
public final class Items {

    private final Item whole;
    private final Map<Item, Optional<String>> comments = new LinkedHashMap<>();
    private final Map<Item, Access> access = new LinkedHashMap<>();

    private Items(Item whole, @Nullable String comment, Access access) {
        this.whole = whole;
        this.comments.put(whole, Optional.ofNullable(comment));
        this.access.put(whole, access);
    }

    /** Without what is in it. */
    public static Items of(Schema schema) {
        return new Items(Item.schema(schema.name()), schema.comment(), schema.access());
    }

    public static Items of(Publication publication) {
        return new Items(
                Item.publication(publication.name()),
                publication.comment(),
                new Access(publication.owner(), List.of()));
    }

    public static Items of(SchemaObject object) {
        var items = new Items(Item.of(object), object.comment(), object.access());
        items.parts(object);
        return items;
    }

    /** The schema, the publication or the object itself. */
    public Item whole() {
        return whole;
    }

    public boolean contains(Item item) {
        return comments.containsKey(item);
    }

    /** What is said of one item. */
    public Optional<String> comment(Item item) {
        return comments.getOrDefault(item, Optional.empty());
    }

    /** Who owns and may use one item, of those that have that of their own. */
    public Optional<Access> access(Item item) {
        return Optional.ofNullable(access.get(item));
    }

    /** Every item, commented or not. */
    public Map<Item, Optional<String>> comments() {
        return comments;
    }

    /** Every item that has an owner or grants of its own. */
    public Map<Item, Access> access() {
        return access;
    }

    private void parts(SchemaObject object) {
        switch (object) {
            case Table table -> {
                columns(table.name(), table.columns());
                indexes(table.name(), table.indexes());
                table.constraints()
                        .forEach(part -> part(Item.Kind.CONSTRAINT, table.name(), part.name(), part.comment()));
                triggers(table.name(), table.triggers());
                rules(table.name(), table.rules());
                table.policies().forEach(part -> part(Item.Kind.POLICY, table.name(), part.name(), part.comment()));
            }
            case View view -> {
                columns(view.name(), view.columns());
                triggers(view.name(), view.triggers());
                rules(view.name(), view.rules());
            }
            case MaterializedView view -> {
                columns(view.name(), view.columns());
                indexes(view.name(), view.indexes());
            }
            case CompositeType type -> columns(type.name(), type.attributes());
            case DomainType type ->
                type.checks()
                        .forEach(part -> part(Item.Kind.DOMAIN_CONSTRAINT, type.name(), part.name(), part.comment()));
            case Sequence sequence -> {}
            case EnumType type -> {}
            case RangeType type -> {}
            case Routine routine -> {}
            case ExtendedStatistics statistics -> {}
            case Collation collation -> {}
        }
    }

    private void columns(ObjectName relation, List<Column> columns) {
        columns.forEach(column -> {
            Item item = Item.part(Item.Kind.COLUMN, relation, column.name());
            comments.put(item, Optional.ofNullable(column.comment()));
            access.put(item, column.access());
        });
    }

    private void indexes(ObjectName relation, List<Index> indexes) {
        indexes.forEach(index -> part(Item.Kind.INDEX, relation, index.name(), index.comment()));
    }

    private void triggers(ObjectName relation, List<Trigger> triggers) {
        triggers.forEach(trigger -> part(Item.Kind.TRIGGER, relation, trigger.name(), trigger.comment()));
    }

    private void rules(ObjectName relation, List<RewriteRule> rules) {
        rules.forEach(rule -> part(Item.Kind.RULE, relation, rule.name(), rule.comment()));
    }

    private void part(Item.Kind kind, ObjectName object, @Nullable String part, @Nullable String comment) {
        comments.put(Item.part(kind, object, part), Optional.ofNullable(comment));
    }
}
