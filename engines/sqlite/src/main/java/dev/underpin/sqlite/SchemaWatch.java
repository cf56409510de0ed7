package dev.underpin.sqlite;

import dev.underpin.model.catalog.Subject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Tells what became different in the schema since it was last asked. Costs one number where nothing did. */
final class SchemaWatch {

    /** How much of the schema a statement may have changed. */
    enum Reach {
        /** What SQLite's own counter says. */
        COUNTED,
        /** As counted, and new objects alone: what is known needs no second look. */
        ADDED,
        /** Anything, counted or not. */
        ANYTHING
    }

    private static final String OBJECTS = """
            SELECT type, name, tbl_name AS owner, sql AS definition
              FROM main.sqlite_schema
             WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'""";
    private static final String NEW = OBJECTS + " AND rowid > ";
    private static final String WITHOUT_SHADOWS =
            OBJECTS + " AND name NOT IN (SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'shadow')";
    private static final String IN_ORDER = " ORDER BY rowid";

    private final Connection connection;
    private final Map<Subject, String> known = new HashMap<>();
    private long version;
    private long lastPlace;

    SchemaWatch(Connection connection) throws SQLException {
        this.connection = connection;
        changes(Reach.ANYTHING);
    }

    /** What was made or changed; what was dropped is not listed. */
    List<Subject> changes(Reach reach) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            long now = number(statement, "PRAGMA main.schema_version");
            if (now == version && reach != Reach.ANYTHING) {
                return List.of();
            }
            version = now;
            long place = lastPlace;
            lastPlace = number(statement, "SELECT max(rowid) FROM main.sqlite_schema");
            if (reach == Reach.ADDED) {
                return read(statement, NEW + place + IN_ORDER);
            }
            Map<Subject, String> before = Map.copyOf(known);
            known.clear();
            List<Subject> all = read(statement, WITHOUT_SHADOWS + IN_ORDER);
            return all.stream()
                    .filter(subject -> !Objects.equals(known.get(subject), before.get(subject)))
                    .toList();
        }
    }

    private List<Subject> read(Statement statement, String query) throws SQLException {
        List<Subject> found = new ArrayList<>();
        try (ResultSet results = statement.executeQuery(query)) {
            Row row = new Row(results);
            while (results.next()) {
                StoredObject object = StoredObject.of(row);
                Subject subject = subject(object);
                known.put(subject, object.definition());
                found.add(subject);
            }
        }
        return found;
    }

    private static long number(Statement statement, String query) throws SQLException {
        try (ResultSet results = statement.executeQuery(query)) {
            return results.next() ? results.getLong(1) : 0;
        }
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
