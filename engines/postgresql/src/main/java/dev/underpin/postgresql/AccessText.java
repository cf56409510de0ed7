package dev.underpin.postgresql;

import dev.underpin.model.catalog.Access;
import dev.underpin.model.catalog.Catalog;
import dev.underpin.model.catalog.DefaultPrivilege;
import dev.underpin.model.catalog.Grant;
import dev.underpin.model.catalog.MaterializedView;
import dev.underpin.model.catalog.Routine;
import dev.underpin.model.catalog.RoutineKind;
import dev.underpin.model.catalog.Schema;
import dev.underpin.model.catalog.SchemaObject;
import dev.underpin.model.catalog.Sequence;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.catalog.TableKind;
import dev.underpin.model.catalog.View;
import java.util.ArrayList;
import java.util.List;

/** Owners, grants and default privileges as statements. */
final class AccessText {

    private static final String ORDER_BY = "ORDER BY ";

    private final Catalog catalog;

    AccessText(Catalog catalog) {
        this.catalog = catalog;
    }

    List<String> owners() {
        var statements = new ArrayList<String>();
        for (Schema schema : catalog.schemas()) {
            owner(statements, "SCHEMA " + Names.quote(schema.name()), schema.access());
        }
        catalog.objects(SchemaObject.class)
                .forEach(object -> owner(statements, kind(object) + " " + target(object), object.access()));
        return statements;
    }

    /** After the publications themselves, which come last. */
    List<String> publicationOwners() {
        var statements = new ArrayList<String>();
        catalog.publications()
                .forEach(publication -> owner(
                        statements,
                        "PUBLICATION " + Names.quote(publication.name()),
                        new Access(publication.owner(), List.of())));
        return statements;
    }

    private static void owner(List<String> statements, String target, Access access) {
        String owner = access.owner();
        if (owner != null && !owner.equals("pg_database_owner")) {
            statements.add("ALTER " + target + " OWNER TO " + Names.quote(owner));
        }
    }

    List<String> grants() {
        var statements = new ArrayList<String>();
        for (Schema schema : catalog.schemas()) {
            String target = "SCHEMA " + Names.quote(schema.name());
            if (schema.name().equals("public")) {
                statements.add("REVOKE ALL ON " + target + " FROM PUBLIC");
            }
            grant(statements, target, "", schema.access().grants(), List.of());
        }
        catalog.objects(SchemaObject.class).forEach(object -> grantObject(statements, object));
        for (DefaultPrivilege privilege : catalog.defaultPrivileges()) {
            defaultPrivilege(statements, privilege);
        }
        return statements;
    }

    private static void grantObject(List<String> statements, SchemaObject object) {
        String kind = kind(object);
        String grantKind = kind.matches("TABLE|VIEW|MATERIALIZED VIEW|FOREIGN TABLE") ? "TABLE" : kind;
        List<Grant> builtIn = AclText.builtIn(
                object instanceof Routine ? "FUNCTIONS" : kind.matches("TYPE|DOMAIN") ? "TYPES" : "TABLES");
        if (!kind.equals("COLLATION") && !kind.equals("STATISTICS")) {
            grant(
                    statements,
                    object instanceof Routine routine && routine.kind() == RoutineKind.AGGREGATE
                            ? "FUNCTION " + Names.quote(routine.name()) + "(" + plainArguments(routine.signature())
                                    + ")"
                            : grantKind + " " + target(object),
                    "",
                    object.access().grants(),
                    builtIn);
        }
        var columns = switch (object) {
            case Table table -> table.columns();
            case View view -> view.columns();
            case MaterializedView view -> view.columns();
            default -> List.<dev.underpin.model.catalog.Column>of();
        };
        columns.forEach(column -> grant(
                statements,
                "TABLE " + target(object),
                " (" + Names.quote(column.name()) + ")",
                column.access().grants(),
                List.of()));
    }

    private static void grant(
            List<String> statements, String target, String columns, List<Grant> grants, List<Grant> builtIn) {
        for (Grant missing : builtIn) {
            if (!grants.contains(missing)) {
                statements.add("REVOKE " + missing.privilege() + " ON " + target + " FROM " + role(missing.grantee()));
            }
        }
        for (Grant grant : grants) {
            if (!builtIn.contains(grant)) {
                statements.add("GRANT " + grant.privilege() + columns + " ON " + target + " TO " + role(grant.grantee())
                        + (grant.grantable() ? " WITH GRANT OPTION" : ""));
            }
        }
    }

    private static void defaultPrivilege(List<String> statements, DefaultPrivilege privilege) {
        String creator = privilege.creator();
        String schema = privilege.schema();
        String alter = "ALTER DEFAULT PRIVILEGES" + (creator == null ? "" : " FOR ROLE " + Names.quote(creator))
                + (schema == null ? "" : " IN SCHEMA " + Names.quote(schema)) + " ";
        List<Grant> builtIn = schema == null ? AclText.builtIn(privilege.objects()) : List.of();
        for (Grant missing : builtIn) {
            if (!privilege.grants().contains(missing)) {
                statements.add(alter + "REVOKE " + missing.privilege() + " ON " + privilege.objects() + " FROM "
                        + role(missing.grantee()));
            }
        }
        for (Grant grant : privilege.grants()) {
            if (!builtIn.contains(grant)) {
                statements.add(alter + "GRANT " + grant.privilege() + " ON " + privilege.objects() + " TO "
                        + role(grant.grantee()) + (grant.grantable() ? " WITH GRANT OPTION" : ""));
            }
        }
    }

    private static String role(String grantee) {
        return grantee.equals(Grant.PUBLIC) ? "PUBLIC" : Names.quote(grantee);
    }

    /** What GRANT wants of an aggregate: all its arguments in a row, those behind ORDER BY too. */
    private static String plainArguments(String signature) {
        int order = signature.indexOf(ORDER_BY);
        if (order < 0) {
            return signature;
        }
        String direct = signature.substring(0, order).strip();
        String sorted = signature.substring(order + ORDER_BY.length());
        boolean shared = sorted.startsWith("VARIADIC ") && direct.endsWith(sorted);
        if (shared) {
            return direct;
        }
        return direct.isEmpty() ? sorted : direct + ", " + sorted;
    }

    /** The word that ALTER and COMMENT ON want. */
    static String kind(SchemaObject object) {
        return switch (object) {
            case Table table -> table.kind() == TableKind.FOREIGN ? "FOREIGN TABLE" : "TABLE";
            case View view -> "VIEW";
            case MaterializedView view -> "MATERIALIZED VIEW";
            case Sequence sequence -> "SEQUENCE";
            case Routine routine ->
                routine.kind() == RoutineKind.AGGREGATE
                        ? "AGGREGATE"
                        : routine.kind() == RoutineKind.PROCEDURE ? "PROCEDURE" : "FUNCTION";
            case dev.underpin.model.catalog.DomainType domain -> "DOMAIN";
            case dev.underpin.model.catalog.ExtendedStatistics statistics -> "STATISTICS";
            case dev.underpin.model.catalog.Collation collation -> "COLLATION";
            default -> "TYPE";
        };
    }

    static String target(SchemaObject object) {
        return Names.quote(object.name())
                + (object instanceof Routine routine
                        ? "("
                                + (routine.kind() == RoutineKind.AGGREGATE
                                                && routine.signature().isEmpty()
                                        ? "*"
                                        : routine.signature())
                                + ")"
                        : "");
    }
}
