package dev.underpin.postgresql;

import dev.underpin.model.catalog.Access;
import dev.underpin.model.catalog.Grant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Access control lists as the server writes them ({@code grantee=arwd*-/grantor}) to grants and back to the letters' words.
 *
 * <p>Letters: postgresql.org/docs/current/ddl-priv.html, table 5.1.
 */
final class AclText {

    private static final Map<Character, String> PRIVILEGES = Map.ofEntries(
            Map.entry('r', "SELECT"),
            Map.entry('a', "INSERT"),
            Map.entry('w', "UPDATE"),
            Map.entry('d', "DELETE"),
            Map.entry('D', "TRUNCATE"),
            Map.entry('x', "REFERENCES"),
            Map.entry('t', "TRIGGER"),
            Map.entry('X', "EXECUTE"),
            Map.entry('U', "USAGE"),
            Map.entry('C', "CREATE"),
            Map.entry('c', "CONNECT"),
            Map.entry('T', "TEMPORARY"),
            Map.entry('s', "SET"),
            Map.entry('A', "ALTER SYSTEM"),
            Map.entry('m', "MAINTAIN"));

    private AclText() {}

    /**
     * What everybody may do with a new object of a kind, as long as nobody said otherwise.
     *
     * @param objects {@code FUNCTIONS}, {@code TYPES}, or another word, for which it is nothing
     */
    static List<Grant> builtIn(String objects) {
        return switch (objects) {
            case "FUNCTIONS" -> List.of(new Grant(Grant.PUBLIC, "EXECUTE", false));
            case "TYPES" -> List.of(new Grant(Grant.PUBLIC, "USAGE", false));
            default -> List.of();
        };
    }

    /**
     * The access of an object.
     *
     * @param acl the list's items; empty where the built-in defaults are in force
     * @param actualOwner who the server says owns it: grants to it are its own rights and are left out
     * @param keptOwner the owner to be kept, see {@link CatalogSession#owner}
     */
    static Access access(
            List<String> acl, boolean stated, String actualOwner, @Nullable String keptOwner, String objects) {
        return new Access(keptOwner, stated ? grants(acl, actualOwner) : builtIn(objects));
    }

    static List<Grant> grants(List<String> acl, @Nullable String owner) {
        var grants = new LinkedHashMap<String, Grant>();
        for (String item : acl) {
            int equals = endOfName(item);
            String name = unquoted(item.substring(0, equals));
            String grantee = name.isEmpty() ? Grant.PUBLIC : name;
            if (grantee.equals(owner) || grantee.startsWith(CatalogSession.OWN_ROLES)) {
                continue;
            }
            String letters = item.substring(equals + 1, item.indexOf('/', equals));
            for (int i = 0; i < letters.length(); i++) {
                String privilege = PRIVILEGES.get(letters.charAt(i));
                if (privilege != null) {
                    boolean grantable = i + 1 < letters.length() && letters.charAt(i + 1) == '*';
                    grants.merge(
                            grantee + '\0' + privilege,
                            new Grant(grantee, privilege, grantable),
                            (one, other) -> one.grantable() ? one : other);
                }
            }
        }
        return new ArrayList<>(grants.values());
    }

    private static int endOfName(String item) {
        boolean quoted = false;
        for (int i = 0; i < item.length(); i++) {
            char c = item.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == '=' && !quoted) {
                return i;
            }
        }
        throw new IllegalArgumentException("no access control item: " + item);
    }

    private static String unquoted(String name) {
        return name.startsWith("\"") ? name.substring(1, name.length() - 1).replace("\"\"", "\"") : name;
    }
}
