package dev.underpin.postgresql;

import dev.underpin.engine.Reading;
import dev.underpin.model.catalog.Catalog;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Schema;
import dev.underpin.model.catalog.SchemaObject;
import dev.underpin.model.snapshot.Role;
import dev.underpin.model.snapshot.Server;
import dev.underpin.model.snapshot.Statistics;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a whole database: every topic once, put together by oid. The cost grows with the number of objects, no faster. */
final class CatalogReader {

    private final CatalogSession session;
    private final List<String> unseen = new ArrayList<>();
    private final List<SchemaObject> objects = new ArrayList<>();
    private final Map<Long, ObjectName> relationNames = new HashMap<>();

    CatalogReader(CatalogSession session) {
        this.session = session;
    }

    Reading read() {
        var types = new TypeNames(session);
        var columns = new ColumnReader(session, types);
        var sequences = new SequenceReader(session, types);
        new RelationReader(session, columns, sequences, relationNames).read(objects);
        sequences.addTo(objects, relationNames, columns);
        new TypeReader(session, types).read(objects);
        new RoutineReader(session).read(objects);
        new MinorObjectReader(session).read(objects);
        var databaseWide = new DatabaseReader(session);
        Catalog catalog = databaseWide.catalog(schemas());
        Statistics statistics = new StatisticsReader(session, databaseWide.facts(), sequences.positions()).read();
        reportUnseen(sequences.unreadable());
        return new Reading(catalog, server(), statistics, unseen);
    }

    private List<Schema> schemas() {
        Map<String, List<SchemaObject>> bySchema = new HashMap<>();
        for (SchemaObject object : objects) {
            bySchema.computeIfAbsent(object.name().schema(), name -> new ArrayList<>())
                    .add(object);
        }
        var schemas = new ArrayList<Schema>();
        session.each("schemas", row -> {
            String name = row.text("name");
            String owner = row.text("owner");
            var acl = row.names("acl");
            schemas.add(new Schema(
                    name,
                    AclText.access(acl, row.optional("acl") != null, owner, session.owner(owner), "SCHEMAS"),
                    row.optional("comment"),
                    bySchema.getOrDefault(name, List.of())));
            if (!row.flag("usable")) {
                unseen.add("No USAGE on schema " + name
                        + ": its shape is read from the catalog, its rows and statistics are not.");
            }
        });
        return schemas;
    }

    private Server server() {
        Map<String, String> settings = new HashMap<>();
        session.each("settings", row -> settings.put(row.text("name"), row.text("setting")));
        List<Role> roles = new ArrayList<>();
        session.each("roles", row -> {
            @Nullable String kept = session.owner(row.text("name"));
            if (kept != null) {
                roles.add(new Role(
                        kept,
                        row.flag("login"),
                        row.flag("superuser"),
                        row.flag("bypasses_row_security"),
                        row.names("member_of")));
            }
        });
        return new Server(settings, roles);
    }

    private void reportUnseen(long unreadableSequences) {
        session.each("unreadable_columns", row -> {
            if (row.number("number") > 0) {
                unseen.add(
                        "No SELECT on " + row.number("number")
                                + " tables: their column statistics and samples are missing. GRANT pg_read_all_data to see them.");
            }
        });
        if (unreadableSequences > 0) {
            unseen.add("No SELECT on " + unreadableSequences + " sequences: how far they are used up is not known.");
        }
        session.each(
                "unseen",
                row -> unseen.add("Not kept in the snapshot: " + row.number("number") + " " + row.text("kind")
                        + (row.number("number") == 1 ? "" : "s") + "."));
    }
}
