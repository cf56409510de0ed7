package dev.underpin.postgresql;

import dev.underpin.model.catalog.Catalog;
import dev.underpin.model.catalog.Column;
import dev.underpin.model.catalog.CompositeType;
import dev.underpin.model.catalog.DomainType;
import dev.underpin.model.catalog.Index;
import dev.underpin.model.catalog.MaterializedView;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Schema;
import dev.underpin.model.catalog.SchemaObject;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.catalog.View;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Comments as statements. */
final class CommentText {

    private final List<String> statements = new ArrayList<>();

    CommentText(Catalog catalog) {
        for (Schema schema : catalog.schemas()) {
            if (schema.name().equals("public") && schema.comment() == null) {
                statements.add("COMMENT ON SCHEMA public IS NULL");
            }
            comment("SCHEMA " + Names.quote(schema.name()), schema.comment());
        }
        catalog.objects(SchemaObject.class).forEach(this::object);
        catalog.publications()
                .forEach(publication ->
                        comment("PUBLICATION " + Names.quote(publication.name()), publication.comment()));
    }

    List<String> statements() {
        return statements;
    }

    private void object(SchemaObject object) {
        comment(AccessText.kind(object) + " " + AccessText.target(object), object.comment());
        switch (object) {
            case Table table -> table(table);
            case View view -> {
                columns(view.name(), view.columns());
                view.triggers().forEach(trigger -> part("TRIGGER", trigger.name(), view.name(), trigger.comment()));
                view.rules().forEach(rule -> part("RULE", rule.name(), view.name(), rule.comment()));
            }
            case MaterializedView view -> {
                columns(view.name(), view.columns());
                indexes(view.name(), view.indexes());
            }
            case CompositeType type -> columns(type.name(), type.attributes());
            case DomainType type ->
                type.checks()
                        .forEach(check -> comment(
                                "CONSTRAINT " + Names.quote(String.valueOf(check.name())) + " ON DOMAIN "
                                        + Names.quote(type.name()),
                                check.comment()));
            default -> {}
        }
    }

    private void table(Table table) {
        columns(table.name(), table.columns());
        indexes(table.name(), table.indexes());
        table.constraints()
                .forEach(constraint ->
                        part("CONSTRAINT", String.valueOf(constraint.name()), table.name(), constraint.comment()));
        table.triggers().forEach(trigger -> part("TRIGGER", trigger.name(), table.name(), trigger.comment()));
        table.rules().forEach(rule -> part("RULE", rule.name(), table.name(), rule.comment()));
        table.policies().forEach(policy -> part("POLICY", policy.name(), table.name(), policy.comment()));
    }

    private void columns(ObjectName relation, List<Column> columns) {
        columns.forEach(column ->
                comment("COLUMN " + Names.quote(relation) + "." + Names.quote(column.name()), column.comment()));
    }

    private void indexes(ObjectName relation, List<Index> indexes) {
        indexes.forEach(index ->
                comment("INDEX " + Names.quote(relation.schema()) + "." + Names.quote(index.name()), index.comment()));
    }

    private void part(String kind, String name, ObjectName relation, @Nullable String comment) {
        comment(kind + " " + Names.quote(name) + " ON " + Names.quote(relation), comment);
    }

    private void comment(String target, @Nullable String comment) {
        if (comment != null) {
            statements.add("COMMENT ON " + target + " IS " + Names.literal(comment));
        }
    }
}
