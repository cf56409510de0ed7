package dev.underpin.sqlite;

import dev.underpin.model.catalog.Subject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells what became different in the schema since it was last asked. Costs one number where nothing did. */
final class SchemaWatch {

    private static final String OBJECTS = """
            SELECT type, name, tbl_name AS owner, sql AS definition
              FROM main.sqlite_schema
             WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
               AND name NOT IN (SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'shadow')
             ORDER BY rowid""";

    private final Connection connection;
    private long version;
    private Map<Subject, String> known = Map.of();

    SchemaWatch(Connection connection) throws SQLException {
        this.connection = connection;
        changes(true);
    }

    /**
     * What was made or changed; what was dropped is not listed.
     *
     * @param certain whether to look even where the engine says that nothing changed
     */
    List<Subject> changes(boolean certain) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            long now = version(statement);
            if (now == version && !certain) {
                return List.of();
            }
            version = now;
            Map<Subject, String> before = known;
            known = objects(statement);
            List<Subject> changes = new ArrayList<>();
            known.forEach((subject, definition) -> {
                if (!definition.equals(before.get(subject))) {
                    changes.add(subject);
                }
            });
            return changes;
        }
    }

    private static long version(Statement statement) throws SQLException {
        try (ResultSet results = statement.executeQuery("PRAGMA main.schema_version")) {
            return results.next() ? results.getLong(1) : 0;
        }
    }

    private static Map<Subject, String> objects(Statement statement) throws SQLException {
        Map<Subject, String> objects = new LinkedHashMap<>();
        try (ResultSet results = statement.executeQuery(OBJECTS)) {
            Row row = new Row(results);
            while (results.next()) {
                StoredObject object = StoredObject.of(row);
                objects.put(subject(object), object.definition());
            }
        }
        return objects;
    }

    private static Subject subject(StoredObject object) {
        return switch (object.type()) {
            case "view" -> Subject.of(Subject.Kind.VIEW, Names.inMain(object.name()));
            case "index" -> Subject.part(Subject.Kind.INDEX, Names.inMain(object.owner()), object.name());
            case "trigger" -> Subject.part(Subject.Kind.TRIGGER, Names.inMain(object.owner()), object.name());
            default -> Subject.table(Names.inMain(object.name()));
        };
    }
}
