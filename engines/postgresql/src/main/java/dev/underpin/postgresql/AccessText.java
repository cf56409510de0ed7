package dev.underpin.postgresql;

import dev.underpin.model.catalog.Access;
import dev.underpin.model.catalog.Catalog;
import dev.underpin.model.catalog.DefaultPrivilege;
import dev.underpin.model.catalog.Grant;
import dev.underpin.model.catalog.Item;
import dev.underpin.model.catalog.Items;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Owners, grants and default privileges as statements. */
public final class AccessText {

    private final Catalog catalog;
    private final Map<Item, Access> access;

    AccessText(Catalog catalog) {
        this.catalog = catalog;
        this.access = Items.of(catalog).access();
    }

    List<String> owners() {
        var statements = new ArrayList<String>();
        access.forEach((item, its) -> {
            if (item.kind() != Item.Kind.PUBLICATION) {
                statements.addAll(owner(item, its.owner()));
            }
        });
        return statements;
    }

    /** After the publications themselves, which come last. */
    List<String> publicationOwners() {
        var statements = new ArrayList<String>();
        access.forEach((item, its) -> {
            if (item.kind() == Item.Kind.PUBLICATION) {
                statements.addAll(owner(item, its.owner()));
            }
        });
        return statements;
    }

    List<String> grants() {
        var statements = new ArrayList<String>();
        access.forEach((item, its) -> {
            if (item.equals(Item.schema("public"))) {
                statements.add("REVOKE ALL ON " + ItemText.granted(item) + " FROM PUBLIC");
            }
            statements.addAll(grants(item, bornWith(item), its.grants()));
        });
        for (DefaultPrivilege privilege : catalog.defaultPrivileges()) {
            statements.addAll(defaultPrivilege(privilege, List.of()));
        }
        return statements;
    }

    /** What makes a role the owner; nothing where nobody said who owns it. */
    public static List<String> owner(Item item, @Nullable String owner) {
        return owner == null || owner.equals("pg_database_owner") || item.kind() == Item.Kind.COLUMN
                ? List.of()
                : List.of("ALTER " + ItemText.of(item) + " OWNER TO " + Names.quote(owner));
    }

    /** What everybody may do with a new object, as long as nobody said otherwise. */
    public static List<Grant> bornWith(Item item) {
        return AclText.builtIn(
                switch (item.kind()) {
                    case FUNCTION, PROCEDURE, AGGREGATE -> "FUNCTIONS";
                    case TYPE, DOMAIN -> "TYPES";
                    default -> "";
                });
    }

    /** What makes one list of grants of another. */
    public static List<String> grants(Item item, List<Grant> before, List<Grant> after) {
        if (item.kind() == Item.Kind.COLLATION || item.kind() == Item.Kind.STATISTICS) {
            return List.of();
        }
        String columns = item.kind() == Item.Kind.COLUMN ? " (" + Names.quote(String.valueOf(item.part())) + ")" : "";
        var statements = new ArrayList<String>();
        for (Grant grant : before) {
            if (!after.contains(grant)) {
                statements.add("REVOKE " + grant.privilege() + columns + " ON " + ItemText.granted(item) + " FROM "
                        + role(grant.grantee()));
            }
        }
        for (Grant grant : after) {
            if (!before.contains(grant)) {
                statements.add("GRANT " + grant.privilege() + columns + " ON " + ItemText.granted(item) + " TO "
                        + role(grant.grantee()) + (grant.grantable() ? " WITH GRANT OPTION" : ""));
            }
        }
        return statements;
    }

    /** @param before what was granted so far, beyond what is built in */
    public static List<String> defaultPrivilege(DefaultPrivilege privilege, List<Grant> before) {
        String creator = privilege.creator();
        String schema = privilege.schema();
        String alter = "ALTER DEFAULT PRIVILEGES" + (creator == null ? "" : " FOR ROLE " + Names.quote(creator))
                + (schema == null ? "" : " IN SCHEMA " + Names.quote(schema)) + " ";
        List<Grant> present =
                !before.isEmpty() ? before : schema == null ? AclText.builtIn(privilege.objects()) : List.of();
        var statements = new ArrayList<String>();
        for (Grant missing : present) {
            if (!privilege.grants().contains(missing)) {
                statements.add(alter + "REVOKE " + missing.privilege() + " ON " + privilege.objects() + " FROM "
                        + role(missing.grantee()));
            }
        }
        for (Grant grant : privilege.grants()) {
            if (!present.contains(grant)) {
                statements.add(alter + "GRANT " + grant.privilege() + " ON " + privilege.objects() + " TO "
                        + role(grant.grantee()) + (grant.grantable() ? " WITH GRANT OPTION" : ""));
            }
        }
        return statements;
    }

    private static String role(String grantee) {
        return grantee.equals(Grant.PUBLIC) ? "PUBLIC" : Names.quote(grantee);
    }
}
