package dev.underpin.postgresql;

import dev.underpin.model.catalog.CheckConstraint;
import dev.underpin.model.catalog.Collation;
import dev.underpin.model.catalog.CompositeType;
import dev.underpin.model.catalog.DomainType;
import dev.underpin.model.catalog.EnumType;
import dev.underpin.model.catalog.ExtendedStatistics;
import dev.underpin.model.catalog.MaterializedView;
import dev.underpin.model.catalog.Persistence;
import dev.underpin.model.catalog.Publication;
import dev.underpin.model.catalog.RangeType;
import dev.underpin.model.catalog.RewriteRule;
import dev.underpin.model.catalog.Routine;
import dev.underpin.model.catalog.SchemaObject;
import dev.underpin.model.catalog.Sequence;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.catalog.Trigger;
import dev.underpin.model.catalog.View;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything but tables as statements. */
public final class ObjectText {

    private ObjectText() {}

    public static List<String> create(SchemaObject object) {
        String name = Names.quote(object.name());
        return switch (object) {
            case EnumType type ->
                List.of("CREATE TYPE " + name + " AS ENUM ("
                        + type.labels().stream().map(Names::literal).collect(Collectors.joining(", ")) + ")");
            case DomainType type -> domain(type);
            case CompositeType type ->
                List.of("CREATE TYPE " + name + " AS (\n    "
                        + type.attributes().stream()
                                .map(attribute -> Names.quote(attribute.name()) + " " + attribute.type()
                                        + (attribute.collation() == null ? "" : " COLLATE " + attribute.collation()))
                                .collect(Collectors.joining(",\n    "))
                        + "\n)");
            case RangeType type ->
                List.of("CREATE TYPE " + name + " AS RANGE (subtype = " + type.subtype()
                        + new TreeMap<>(type.options())
                                .entrySet().stream()
                                        .map(option -> ", " + option.getKey() + " = " + option.getValue())
                                        .collect(Collectors.joining())
                        + ")");
            case Sequence sequence ->
                List.of("CREATE " + (sequence.persistence() == Persistence.UNLOGGED ? "UNLOGGED " : "") + "SEQUENCE "
                        + name + " AS " + sequence.type() + " " + ColumnText.range(sequence.range()));
            case Routine routine -> List.of(routine.definition());
            case View view -> view(view);
            case MaterializedView view -> materializedView(view);
            case Table table -> TableText.create(table, false);
            case ExtendedStatistics statistics -> List.of(statistics.definition());
            case Collation collation -> List.of(collation(collation));
        };
    }

    private static List<String> domain(DomainType type) {
        var text = new StringBuilder("CREATE DOMAIN ")
                .append(Names.quote(type.name()))
                .append(" AS ")
                .append(type.base());
        if (type.collation() != null) {
            text.append(" COLLATE ").append(type.collation());
        }
        if (type.defaultValue() != null) {
            text.append(" DEFAULT ").append(type.defaultValue());
        }
        if (!type.nullable()) {
            text.append(" NOT NULL");
        }
        for (CheckConstraint check : type.checks()) {
            if (check.validated()) {
                text.append(" CONSTRAINT ")
                        .append(Names.quote(String.valueOf(check.name())))
                        .append(" CHECK (")
                        .append(check.expression())
                        .append(')');
            }
        }
        var statements = new ArrayList<String>();
        statements.add(text.toString());
        type.checks().stream()
                .filter(check -> !check.validated())
                .forEach(check -> statements.add("ALTER DOMAIN " + Names.quote(type.name()) + " ADD CONSTRAINT "
                        + Names.quote(String.valueOf(check.name())) + " CHECK (" + check.expression() + ") NOT VALID"));
        return statements;
    }

    private static List<String> view(View view) {
        var statements = new ArrayList<String>();
        statements.add(
                "CREATE VIEW " + Names.quote(view.name()) + TableText.options(view.options()) + " AS\n" + view.query());
        view.columns().stream()
                .filter(column -> column.defaultValue() != null)
                .forEach(column -> statements.add("ALTER VIEW " + Names.quote(view.name()) + " ALTER COLUMN "
                        + Names.quote(column.name()) + " SET DEFAULT " + column.defaultValue()));
        return statements;
    }

    private static List<String> materializedView(MaterializedView view) {
        var statements = new ArrayList<String>();
        String accessMethod = view.options().get("access_method");
        statements.add("CREATE MATERIALIZED VIEW " + Names.quote(view.name())
                + (accessMethod == null ? "" : " USING " + accessMethod)
                + TableText.options(view.options()) + " AS\n" + view.query()
                + (view.populated() ? "" : "\nWITH NO DATA"));
        view.columns()
                .forEach(column -> statements.addAll(
                        ColumnText.settings("MATERIALIZED VIEW " + Names.quote(view.name()), column)));
        return statements;
    }

    /** Triggers and rules of a view. */
    public static Stream<String> attachments(View view) {
        return Stream.concat(
                view.triggers().stream().map(Trigger::definition),
                view.rules().stream().map(RewriteRule::definition));
    }

    public static Stream<String> ownership(Sequence sequence) {
        var owner = sequence.ownedBy();
        return owner == null
                ? Stream.empty()
                : Stream.of("ALTER SEQUENCE " + Names.quote(sequence.name()) + " OWNED BY " + Names.quote(owner.table())
                        + "." + Names.quote(owner.column()));
    }

    public static String collation(Collation collation) {
        return "CREATE COLLATION " + Names.quote(collation.name()) + " ("
                + new TreeMap<>(collation.options())
                        .entrySet().stream()
                                .map(option -> option.getKey() + " = "
                                        + (option.getKey().equals("deterministic")
                                                        || option.getKey().equals("provider")
                                                ? option.getValue()
                                                : Names.literal(option.getValue())))
                                .collect(Collectors.joining(", "))
                + ")";
    }

    public static String publication(Publication publication) {
        String scope = publication.allTables() ? "ALL TABLES" : published(publication);
        return "CREATE PUBLICATION " + Names.quote(publication.name()) + (scope.isEmpty() ? "" : " FOR " + scope)
                + " WITH (publish = '"
                + String.join(", ", publication.operations()) + "'"
                + (publication.viaRoot() ? ", publish_via_partition_root = true" : "") + ")";
    }

    /** Its tables and schemas; empty where it has none. */
    public static String published(Publication publication) {
        var objects = new ArrayList<String>();
        for (Publication.PublishedTable table : publication.tables()) {
            objects.add((objects.isEmpty() ? "TABLE " : "")
                    + Names.quote(table.table())
                    + (table.columns().isEmpty() ? "" : " (" + Names.quote(table.columns()) + ")")
                    + (table.filter() == null ? "" : " WHERE (" + table.filter() + ")"));
        }
        publication.schemas().forEach(schema -> objects.add("TABLES IN SCHEMA " + Names.quote(schema)));
        return String.join(", ", objects);
    }
}
