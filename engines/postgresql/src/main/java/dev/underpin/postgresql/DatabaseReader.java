package dev.underpin.postgresql;

import dev.underpin.model.catalog.Catalog;
import dev.underpin.model.catalog.DefaultPrivilege;
import dev.underpin.model.catalog.Dependency;
import dev.underpin.model.catalog.Extension;
import dev.underpin.model.catalog.Grant;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Publication;
import dev.underpin.model.catalog.Schema;
import dev.underpin.model.catalog.Subject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What belongs to the database rather than to one of its schemas. */
final class DatabaseReader {

    /** What the server says of the database. */
    record Facts(
            String version,
            String collation,
            @Nullable String comment,
            long bytes,
            long transactionAge,
            @Nullable Instant countersSince) {}

    private final CatalogSession session;
    private @Nullable Facts facts;

    DatabaseReader(CatalogSession session) {
        this.session = session;
        session.each(
                "database",
                row -> facts = new Facts(
                        row.text("version"),
                        row.text("collation"),
                        row.optional("comment"),
                        row.number("bytes"),
                        row.number("transaction_age"),
                        row.instant("counters_since")));
    }

    Facts facts() {
        if (facts == null) {
            throw new IllegalStateException("a session has a database");
        }
        return facts;
    }

    Catalog catalog(List<Schema> schemas) {
        return new Catalog(
                PostgresEngine.ID,
                facts().version(),
                facts().collation(),
                facts().comment(),
                schemas,
                extensions(),
                publications(),
                defaultPrivileges(),
                dependencies());
    }

    private List<Extension> extensions() {
        var extensions = new ArrayList<Extension>();
        session.each(
                "extensions",
                row -> extensions.add(new Extension(
                        row.text("name"), row.text("schema"), row.text("version"), row.optional("comment"))));
        return extensions;
    }

    private List<Publication> publications() {
        Map<Long, List<Publication.PublishedTable>> tables = new HashMap<>();
        session.each(
                "published_tables",
                row -> TableParts.add(
                        tables,
                        row.number("publication"),
                        new Publication.PublishedTable(
                                new ObjectName(row.text("schema"), row.text("name")),
                                row.names("columns"),
                                row.expression("filter"))));
        var publications = new ArrayList<Publication>();
        session.each(
                "publications",
                row -> publications.add(new Publication(
                        row.text("name"),
                        session.owner(row.text("owner")),
                        row.flag("all_tables"),
                        row.flag("via_root"),
                        operations(row),
                        tables.getOrDefault(row.number("oid"), List.of()),
                        row.names("schemas"),
                        row.optional("comment"))));
        return publications;
    }

    private static List<String> operations(Row row) throws SQLException {
        var operations = new ArrayList<String>();
        for (String operation : List.of("insert", "update", "delete", "truncate")) {
            if (row.flag(operation + "s")) {
                operations.add(operation);
            }
        }
        return operations;
    }

    private List<DefaultPrivilege> defaultPrivileges() {
        var privileges = new ArrayList<DefaultPrivilege>();
        session.each("default_privileges", row -> {
            String creator = row.text("creator");
            String schema = row.optional("schema");
            String objects = objects(row.letter("objects"));
            List<Grant> grants = AclText.grants(row.names("acl"), schema == null ? creator : null);
            boolean changesNothing = grants.equals(schema == null ? AclText.builtIn(objects) : List.of());
            if (!changesNothing) {
                privileges.add(new DefaultPrivilege(session.owner(creator), schema, objects, grants));
            }
        });
        return privileges;
    }

    private static String objects(char letter) {
        return switch (letter) {
            case 'r' -> "TABLES";
            case 'S' -> "SEQUENCES";
            case 'f' -> "FUNCTIONS";
            case 'T' -> "TYPES";
            case 'n' -> "SCHEMAS";
            default -> "LARGE OBJECTS";
        };
    }

    private List<Dependency> dependencies() {
        var dependencies = new LinkedHashSet<Dependency>();
        session.each("dependencies", row -> {
            Subject dependent = end(row, "dependent");
            Subject needed = end(row, "needed");
            if (!dependent.equals(needed)) {
                dependencies.add(new Dependency(dependent, needed));
                String column = row.optional("needed_column");
                ObjectName owner = needed.owner();
                if (column != null && owner != null) {
                    dependencies.add(new Dependency(dependent, Subject.column(owner, column)));
                }
            }
        });
        return List.copyOf(dependencies);
    }

    private static Subject end(Row row, String which) throws SQLException {
        Subject.Kind kind = switch (row.letter(which + "_kind")) {
            case 'v', 'm' -> Subject.Kind.VIEW;
            case 'S' -> Subject.Kind.SEQUENCE;
            case 'F' -> Subject.Kind.ROUTINE;
            case 't', 'c' -> Subject.Kind.TYPE;
            default -> Subject.Kind.TABLE;
        };
        String part = Stream.of(row.text(which + "_signature"))
                .filter(signature -> kind == Subject.Kind.ROUTINE)
                .findFirst()
                .orElse(null);
        return new Subject(kind, row.text(which + "_schema"), row.text(which + "_name"), part);
    }
}
