package dev.underpin.postgresql.recipe;

import dev.underpin.model.catalog.CheckConstraint;
import dev.underpin.model.catalog.Collation;
import dev.underpin.model.catalog.CompositeType;
import dev.underpin.model.catalog.Constraint;
import dev.underpin.model.catalog.Deferral;
import dev.underpin.model.catalog.DomainType;
import dev.underpin.model.catalog.EnumType;
import dev.underpin.model.catalog.ExtendedStatistics;
import dev.underpin.model.catalog.ForeignKey;
import dev.underpin.model.catalog.MaterializedView;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.RangeType;
import dev.underpin.model.catalog.ReferentialAction;
import dev.underpin.model.catalog.Routine;
import dev.underpin.model.catalog.SchemaObject;
import dev.underpin.model.catalog.Sequence;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.catalog.View;
import dev.underpin.postgresql.Names;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Questions to the server's catalog that tell whether a step has been done. Each is a query of one boolean, which names
 * nothing that may be missing.
 */
final class Condition {

    private Condition() {}

    static String not(String condition) {
        return "SELECT NOT (" + condition + ")";
    }

    static String both(String one, String other) {
        return "SELECT (" + one + ") AND (" + other + ")";
    }

    static String schema(String name) {
        return "SELECT to_regnamespace(" + Names.literal(Names.quote(name)) + ") IS NOT NULL";
    }

    static String extension(String name) {
        return exists("pg_extension", "extname = " + Names.literal(name));
    }

    /** A table, index, view or sequence. */
    static String relation(ObjectName name) {
        return "SELECT to_regclass(" + regclass(name) + ") IS NOT NULL";
    }

    static String type(ObjectName name) {
        return "SELECT to_regtype(" + regclass(name) + ") IS NOT NULL";
    }

    static String label(ObjectName type, String label) {
        return exists(
                "pg_enum", "enumtypid = to_regtype(" + regclass(type) + ") AND enumlabel = " + Names.literal(label));
    }

    /** An enum with exactly these labels. */
    static String labels(ObjectName type, List<String> labels) {
        return "SELECT (SELECT array_agg(enumlabel ORDER BY enumsortorder) FROM pg_catalog.pg_enum WHERE enumtypid = to_regtype("
                + regclass(type) + ")) IS NOT DISTINCT FROM " + names(labels);
    }

    private static String names(List<String> names) {
        return "ARRAY[" + names.stream().map(Names::literal).collect(Collectors.joining(", ")) + "]::name[]";
    }

    static String routine(ObjectName name, String signature) {
        return exists("pg_proc", itself(name, signature));
    }

    private static String itself(ObjectName name, String signature) {
        return "pronamespace = to_regnamespace(" + Names.literal(Names.quote(name.schema())) + ") AND proname = "
                + Names.literal(name.name()) + " AND pg_get_function_identity_arguments(oid) = "
                + Names.literal(signature);
    }

    static String object(SchemaObject object) {
        return switch (object) {
            case Routine routine -> routine(routine.name(), routine.signature());
            case Table table -> relation(table.name());
            case View view -> relation(view.name());
            case MaterializedView view -> relation(view.name());
            case Sequence sequence -> relation(sequence.name());
            case EnumType type -> type(type.name());
            case DomainType type -> type(type.name());
            case CompositeType type -> type(type.name());
            case RangeType type -> type(type.name());
            case ExtendedStatistics statistics ->
                exists("pg_statistic_ext", named("stxnamespace", "stxname", statistics.name()));
            case Collation collation -> exists("pg_collation", named("collnamespace", "collname", collation.name()));
        };
    }

    /** Whether it is there as the kind of thing that it is. */
    static String sameKind(SchemaObject object) {
        String kind = object instanceof View ? "v" : object instanceof MaterializedView ? "m" : "";
        return kind.isEmpty()
                ? object(object)
                : exists("pg_class", of("oid", object.name()) + " AND relkind = " + Names.literal(kind));
    }

    private static String named(String namespace, String column, ObjectName name) {
        return namespace + " = to_regnamespace(" + Names.literal(Names.quote(name.schema())) + ") AND " + column + " = "
                + Names.literal(name.name());
    }

    static String column(ObjectName table, String column) {
        return attribute(table, column, "NOT attisdropped");
    }

    static String notNull(ObjectName table, String column) {
        return attribute(table, column, "attnotnull");
    }

    static String columnType(ObjectName table, String column, String type) {
        return attribute(table, column, "format_type(atttypid, atttypmod) = " + Names.literal(type));
    }

    static String identity(ObjectName table, String column, String letter) {
        return attribute(table, column, "attidentity = " + Names.literal(letter));
    }

    /** @param letter s for stored, v for virtual, nothing for written by those who write the row */
    static String generated(ObjectName table, String column, String letter, @Nullable String expression) {
        return both(
                attribute(table, column, "attgenerated = " + Names.literal(letter)),
                columnDefault(table, column, expression));
    }

    private static String attribute(ObjectName table, String column, String what) {
        return exists(
                "pg_attribute", of("attrelid", table) + " AND attname = " + Names.literal(column) + " AND " + what);
    }

    /** @param expression as the server prints it; null for none */
    static String columnDefault(ObjectName table, String column, @Nullable String expression) {
        String printed = "(SELECT pg_get_expr(d.adbin, d.adrelid) FROM pg_attrdef d JOIN pg_attribute a ON a.attrelid ="
                + " d.adrelid AND a.attnum = d.adnum WHERE " + of("a.attrelid", table) + " AND a.attname = "
                + Names.literal(column) + ")";
        return "SELECT " + printed
                + (expression == null ? " IS NULL" : " IS NOT DISTINCT FROM " + Names.literal(expression));
    }

    static String constraint(ObjectName table, String name) {
        return exists("pg_constraint", of("conrelid", table) + " AND conname = " + Names.literal(name));
    }

    /** The check, with exactly this expression. */
    static String check(ObjectName table, CheckConstraint check) {
        return exists(
                "pg_constraint",
                of("conrelid", table) + " AND conname = " + Names.literal(String.valueOf(check.name()))
                        + " AND connoinherit = " + !check.inheritable() + " AND pg_get_expr(conbin, conrelid) IN ("
                        + Names.literal(check.expression()) + ", " + Names.literal("(" + check.expression() + ")")
                        + ")");
    }

    /** The key, over exactly these columns. */
    static String key(ObjectName table, Constraint constraint, String definition) {
        return exists(
                "pg_constraint",
                of("conrelid", table) + " AND conname = " + Names.literal(String.valueOf(constraint.name()))
                        + " AND pg_get_constraintdef(oid) = " + Names.literal(definition));
    }

    /** The foreign key, with exactly these columns and actions. */
    static String foreignKey(ObjectName table, ForeignKey key) {
        return foreignKey(table, key, String.valueOf(key.name()));
    }

    static String foreignKey(ObjectName table, ForeignKey key, String name) {
        return exists(
                "pg_constraint",
                of("conrelid", table) + " AND conname = " + Names.literal(name) + " AND "
                        + of("confrelid", key.referenced())
                        + " AND " + columns("conrelid", "conkey") + " = " + names(key.columns())
                        + " AND " + columns("confrelid", "confkey") + " = " + names(key.referencedColumns())
                        + " AND confdeltype = " + Names.literal(letter(key.onDelete()))
                        + " AND confupdtype = " + Names.literal(letter(key.onUpdate()))
                        + " AND confmatchtype = " + (key.matchFull() ? "'f'" : "'s'")
                        + " AND condeferrable = " + (key.deferral() != Deferral.NOT_DEFERRABLE)
                        + " AND condeferred = " + (key.deferral() == Deferral.INITIALLY_DEFERRED));
    }

    private static String columns(String relation, String numbers) {
        return "ARRAY(SELECT a.attname FROM unnest(" + numbers
                + ") WITH ORDINALITY AS k(n, i) JOIN pg_catalog.pg_attribute a" + " ON a.attrelid = " + relation
                + " AND a.attnum = k.n ORDER BY k.i)";
    }

    private static String letter(ReferentialAction action) {
        return switch (action) {
            case NO_ACTION -> "a";
            case RESTRICT -> "r";
            case CASCADE -> "c";
            case SET_NULL -> "n";
            case SET_DEFAULT -> "d";
        };
    }

    static String indexDefined(ObjectName index, String definition) {
        return "SELECT pg_get_indexdef(to_regclass(" + regclass(index) + ")) IS NOT DISTINCT FROM "
                + Names.literal(definition);
    }

    static String validated(ObjectName table, String name) {
        return exists(
                "pg_constraint", of("conrelid", table) + " AND conname = " + Names.literal(name) + " AND convalidated");
    }

    static String domainConstraint(ObjectName domain, String name, boolean validated) {
        return exists(
                "pg_constraint",
                "contypid = to_regtype(" + regclass(domain) + ") AND conname = " + Names.literal(name)
                        + (validated ? " AND convalidated" : ""));
    }

    static String domainNotNull(ObjectName domain) {
        return exists("pg_type", "oid = to_regtype(" + regclass(domain) + ") AND typnotnull");
    }

    static String domainDefault(ObjectName domain) {
        return exists("pg_type", "oid = to_regtype(" + regclass(domain) + ") AND typdefault IS NOT NULL");
    }

    static String validIndex(ObjectName index) {
        return exists("pg_index", of("indexrelid", index) + " AND indisvalid");
    }

    static String invalidIndex(ObjectName index) {
        return exists("pg_index", of("indexrelid", index) + " AND NOT indisvalid");
    }

    static String inherits(ObjectName child, ObjectName parent) {
        return exists("pg_inherits", of("inhrelid", child) + " AND " + of("inhparent", parent));
    }

    static String trigger(ObjectName table, String name) {
        return exists("pg_trigger", of("tgrelid", table) + " AND tgname = " + Names.literal(name));
    }

    static String rule(ObjectName table, String name) {
        return exists("pg_rewrite", of("ev_class", table) + " AND rulename = " + Names.literal(name));
    }

    static String policy(ObjectName table, String name) {
        return exists("pg_policy", of("polrelid", table) + " AND polname = " + Names.literal(name));
    }

    static String publication(String name) {
        return exists("pg_publication", "pubname = " + Names.literal(name));
    }

    /** @param tables whether tables count, or else whole schemas */
    static String publishes(String publication, boolean tables) {
        String its = "(SELECT oid FROM pg_catalog.pg_publication WHERE pubname = " + Names.literal(publication) + ")";
        return tables
                ? exists("pg_publication_rel", "prpubid = " + its)
                : exists("pg_publication_namespace", "pnpubid = " + its);
    }

    private static String of(String column, ObjectName relation) {
        return column + " = to_regclass(" + regclass(relation) + ")";
    }

    private static String regclass(ObjectName name) {
        return Names.literal(Names.quote(name));
    }

    static String exists(String table, String where) {
        return "SELECT EXISTS (SELECT FROM pg_catalog." + table + " WHERE " + where + ")";
    }
}
