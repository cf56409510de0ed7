package dev.underpin.sqlite;

import dev.underpin.engine.Reading;
import dev.underpin.model.catalog.Access;
import dev.underpin.model.catalog.Catalog;
import dev.underpin.model.catalog.Schema;
import dev.underpin.model.catalog.SchemaObject;
import dev.underpin.model.catalog.Trigger;
import dev.underpin.model.snapshot.Server;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads a whole database: every topic once, put together by name. The cost grows with the number of objects, no faster. */
final class CatalogReader {

    private final CatalogSession session;
    private final String version;
    private final List<String> unseen = new ArrayList<>();
    private final List<StoredObject> stored = new ArrayList<>();
    private final Map<String, RelationFacts> relations = new HashMap<>();
    private final Map<String, String> indexDefinitions = new HashMap<>();
    private final Map<String, List<Trigger>> triggers = new HashMap<>();

    CatalogReader(CatalogSession session, String version) {
        this.session = session;
        this.version = version;
    }

    Reading read() {
        session.each("objects", row -> stored.add(StoredObject.of(row)));
        session.each("tables", row -> relations.put(row.text("name"), RelationFacts.of(row)));
        for (StoredObject object : stored) {
            if (object.is("index")) {
                indexDefinitions.put(object.name(), object.definition());
            } else if (object.is("trigger")) {
                triggers.computeIfAbsent(Names.folded(object.owner()), owner -> new ArrayList<>())
                        .add(new Trigger(object.name(), object.definition(), null, "ENABLED", null));
            }
        }
        var schema = new Schema(Names.MAIN, Access.UNSTATED, null, objects());
        var catalog = new Catalog(
                SqliteEngine.ID, version, null, null, List.of(schema), List.of(), List.of(), List.of(), List.of());
        if (!session.scratch()
                && catalog.tables()
                        .anyMatch(table -> table.foreignKeys().findAny().isPresent())) {
            unseen.add("Whether writers keep to the foreign keys: each connection says so for itself, by PRAGMA"
                    + " foreign_keys, and the file does not tell.");
        }
        var statistics = new StatisticsReader(session, catalog, unseen).read();
        return new Reading(catalog, server(), statistics, unseen);
    }

    private List<SchemaObject> objects() {
        var columns = new RelationColumns(session);
        var tables = new TableReader(
                columns,
                new IndexReader(session, columns),
                new ReferenceReader(session, columns, relations.keySet()),
                indexDefinitions);
        var computed = new ComputedReader(columns, unseen);
        List<SchemaObject> objects = new ArrayList<>();
        int shadows = 0;
        for (StoredObject object : stored) {
            RelationFacts facts = relations.getOrDefault(object.name(), RelationFacts.UNKNOWN);
            List<Trigger> own = triggers.getOrDefault(Names.folded(object.name()), List.of());
            if (object.is("view")) {
                objects.add(computed.view(object, own));
            } else if (object.is("table") && facts.isShadow()) {
                shadows++;
            } else if (object.is("table")) {
                objects.add(facts.isVirtual() ? computed.virtualTable(object, own) : tables.stored(object, facts, own));
            }
        }
        if (shadows > 0) {
            unseen.add("Not kept in the snapshot: " + shadows + (shadows == 1 ? " table" : " tables")
                    + " in which virtual tables keep their own data.");
        }
        return objects;
    }

    private Server server() {
        Map<String, String> settings = new HashMap<>();
        session.each("settings", row -> settings.put(row.text("name"), row.text("setting")));
        return new Server(settings, List.of());
    }
}
