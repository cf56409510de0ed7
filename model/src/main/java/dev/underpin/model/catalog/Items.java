package dev.underpin.model.catalog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All items of a catalog in its order, with what is said about them and who may use them. */
public final class Items {

    private final Map<Item, Optional<String>> comments = new LinkedHashMap<>();
    private final Map<Item, Access> access = new LinkedHashMap<>();

    private Items() {}

    public static Items of(Catalog catalog) {
        var items = new Items();
        for (Schema schema : catalog.schemas()) {
            Item item = Item.schema(schema.name());
            items.comment(item, schema.comment());
            items.access.put(item, schema.access());
            schema.objects().forEach(items::object);
        }
        for (Publication publication : catalog.publications()) {
            Item item = Item.publication(publication.name());
            items.comment(item, publication.comment());
            items.access.put(item, new Access(publication.owner(), List.of()));
        }
        return items;
    }

    /** One object and its parts alone. */
    public static Items of(SchemaObject object) {
        var items = new Items();
        items.object(object);
        return items;
    }

    /** Every item, commented or not. */
    public Map<Item, Optional<String>> comments() {
        return comments;
    }

    /** Every item that has an owner or grants of its own. */
    public Map<Item, Access> access() {
        return access;
    }

    private void object(SchemaObject object) {
        comment(Item.of(object), object.comment());
        access.put(Item.of(object), object.access());
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
            part(Item.Kind.COLUMN, relation, column.name(), column.comment());
            access.put(Item.part(Item.Kind.COLUMN, relation, column.name()), column.access());
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
        comment(Item.part(kind, object, part), comment);
    }

    private void comment(Item item, @Nullable String comment) {
        comments.put(item, Optional.ofNullable(comment));
    }
}
