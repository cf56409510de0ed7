package dev.underpin.postgresql;

import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Routine;
import dev.underpin.model.catalog.RoutineKind;
import dev.underpin.model.catalog.SchemaObject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** Functions, procedures and aggregates. */
final class RoutineReader {

    private final CatalogSession session;

    RoutineReader(CatalogSession session) {
        this.session = session;
    }

    void read(List<SchemaObject> objects) {
        session.each("routines", row -> objects.add(routine(row)));
    }

    private Routine routine(Row row) throws SQLException {
        var name = new ObjectName(row.text("schema"), row.text("name"));
        String owner = row.text("owner");
        RoutineKind kind = kind(row.letter("kind"));
        String signature = row.text("signature");
        return new Routine(
                name,
                kind,
                signature,
                kind == RoutineKind.PROCEDURE ? null : row.optional("returns"),
                row.text("language"),
                kind == RoutineKind.AGGREGATE
                        ? aggregate(name, signature, row.text("aggregate"))
                        : row.text("definition").strip(),
                row.flag("security_definer"),
                row.optional("settings") == null ? Map.of() : row.options("settings"),
                AclText.access(row.names("acl"), row.optional("acl") != null, owner, session.owner(owner), "FUNCTIONS"),
                row.optional("comment"));
    }

    private static RoutineKind kind(char letter) {
        return switch (letter) {
            case 'p' -> RoutineKind.PROCEDURE;
            case 'a' -> RoutineKind.AGGREGATE;
            case 'w' -> RoutineKind.WINDOW;
            default -> RoutineKind.FUNCTION;
        };
    }

    private static String aggregate(ObjectName name, String signature, String options) {
        return "CREATE AGGREGATE " + Names.quote(name) + "(" + (signature.isEmpty() ? "*" : signature) + ") (" + options
                + ")";
    }
}
