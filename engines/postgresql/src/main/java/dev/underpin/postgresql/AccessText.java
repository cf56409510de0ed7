package dev.underpin.postgresql;

import dev.underpin.model.catalog.Catalog;
import dev.underpin.model.catalog.CatalogItems;
import dev.underpin.model.catalog.DefaultPrivilege;
import dev.underpin.model.catalog.Grant;
import dev.underpin.model.catalog.Item;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Owners, grants and default privileges as statements. */
public final class AccessText {

    private final Catalog catalog;
    private final CatalogItems items;

    AccessText(Catalog catalog) {
        this.catalog = catalog;
        this.items = new CatalogItems(catalog);
    }

    List<String> owners() {
        return owners(item -> item.kind() != Item.Kind.PUBLICATION);
    }

    /** After the publications themselves, which come last. */
    List<String> publicationOwners() {
        return owners(item -> item.kind() == Item.Kind.PUBLICATION);
    }

    private List<String> owners(Predicate<Item> which) {
        var statements = new ArrayList<String>();
        items.stream()
                .forEach(items -> items.access().forEach((item, its) -> {
                    if (which.test(item)) {
                        statements.addAll(owner(item, its.owner()));
                    }
                }));
        return statements;
    }

    List<String> grants() {
        var statements = new ArrayList<String>();
        items.stream()
                .forEach(items -> items.access().forEach((item, its) -> {
                    if (item.equals(Item.schema("public"))) {
                        statements.add("REVOKE ALL ON " + ItemText.granted(item) + " FROM PUBLIC");
                    }
                    statements.addAll(grants(item, bornWith(item), its.grants()));
                }));
        for (DefaultPrivilege privilege : catalog.defaultPrivileges()) {
            statements.addAll(defaultPrivilege(
                    privilege, privilege.schema() == null ? AclText.builtIn(privilege.objects()) : List.of()));
        }
        return statements;
    }

    /** Everything that an owner may do, for a role that is to become one. */
    public static List<Grant> all(Item item, String role) {
        List<String> privileges = switch (item.kind()) {
            case TABLE, FOREIGN_TABLE, VIEW, MATERIALIZED_VIEW ->
                List.of("SELECT", "INSERT", "UPDATE", "DELETE", "TRUNCATE", "REFERENCES", "TRIGGER");
            case SEQUENCE -> List.of("SELECT", "UPDATE", "USAGE");
            case FUNCTION, PROCEDURE, AGGREGATE -> List.of("EXECUTE");
            case TYPE, DOMAIN -> List.of("USAGE");
            case SCHEMA -> List.of("CREATE", "USAGE");
            default -> List.of();
        };
        return privileges.stream()
                .map(privilege -> new Grant(role, privilege, false))
                .toList();
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

    private static boolean alike(Grant one, Grant other) {
        return one.grantee().equals(other.grantee()) && one.privilege().equals(other.privilege());
    }

    /** What makes one list of grants of another. */
    public static List<String> grants(Item item, List<Grant> before, List<Grant> after) {
        if (item.kind() == Item.Kind.COLLATION || item.kind() == Item.Kind.STATISTICS) {
            return List.of();
        }
        String columns = item.kind() == Item.Kind.COLUMN ? " (" + Names.quote(String.valueOf(item.part())) + ")" : "";
        Map<String, List<String>> statements = new LinkedHashMap<>();
        String on = columns + " ON " + ItemText.granted(item);
        for (Grant grant : before) {
            Optional<Grant> kept =
                    after.stream().filter(other -> alike(grant, other)).findFirst();
            boolean narrowed =
                    kept.isPresent() && grant.grantable() && !kept.get().grantable();
            if (kept.isEmpty() || narrowed) {
                put(
                        statements,
                        "REVOKE " + (narrowed ? "GRANT OPTION FOR " : ""),
                        grant,
                        on + " FROM " + role(grant.grantee()));
            }
        }
        for (Grant grant : after) {
            boolean there =
                    before.stream().anyMatch(other -> alike(grant, other) && (other.grantable() || !grant.grantable()));
            if (!there) {
                put(
                        statements,
                        "GRANT ",
                        grant,
                        on + " TO " + role(grant.grantee()) + (grant.grantable() ? " WITH GRANT OPTION" : ""));
            }
        }
        return statements.entrySet().stream()
                .map(entry -> entry.getKey().replace("\0", String.join(columns + ", ", entry.getValue())))
                .toList();
    }

    /** Privileges of one role on one thing are one statement. */
    private static void put(Map<String, List<String>> statements, String verb, Grant grant, String rest) {
        statements.computeIfAbsent(verb + "\0" + rest, key -> new ArrayList<>()).add(grant.privilege());
    }

    /** @param present what was granted so far */
    public static List<String> defaultPrivilege(DefaultPrivilege privilege, List<Grant> present) {
        String creator = privilege.creator();
        String schema = privilege.schema();
        String alter = "ALTER DEFAULT PRIVILEGES" + (creator == null ? "" : " FOR ROLE " + Names.quote(creator))
                + (schema == null ? "" : " IN SCHEMA " + Names.quote(schema)) + " ";
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
