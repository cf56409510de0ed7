package dev.underpin.postgresql;

import dev.underpin.model.catalog.Subject;
import dev.underpin.model.effect.LockMode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Asks a session about itself, by the queries in {@code effects/}. */
final class EffectQueries {

    private final Connection connection;
    private final int version;
    private final Map<String, PreparedStatement> prepared = new HashMap<>(); // ends with the connection

    EffectQueries(Connection connection, int version) {
        this.connection = connection;
        this.version = version;
    }

    Shape shape() throws SQLException {
        var entries = new LinkedHashMap<Shape.Key, Shape.Entry>();
        each("shape", row -> {
            var key =
                    new Shape.Key(Subject.Kind.valueOf(row.text("kind")), row.number("id"), (int) row.number("number"));
            var subject = new Subject(key.kind(), row.optional("schema"), row.optional("object"), row.optional("part"));
            entries.put(
                    key,
                    new Shape.Entry(
                            key,
                            subject,
                            row.number("relation"),
                            row.optional("files"),
                            row.number("bytes"),
                            row.text("facts")));
        });
        return new Shape(entries);
    }

    HeldLocks locks() throws SQLException {
        var locks = new HashMap<Long, LockMode>();
        each(
                "locks",
                row -> locks.merge(
                        row.number("relation"),
                        LockModes.of(row.text("mode")),
                        (one, other) -> one.compareTo(other) >= 0 ? one : other));
        return new HeldLocks(locks);
    }

    Activity activity() throws SQLException {
        var tables = new HashMap<Long, Activity.Counters>();
        long[] ofTheServer = new long[2];
        each("activity", row -> {
            long relation = row.number("relation");
            if (relation == 0) {
                ofTheServer[0] = row.number("inserted");
                ofTheServer[1] = row.number("rows_read");
                return;
            }
            tables.put(
                    relation,
                    new Activity.Counters(
                            row.number("scans"),
                            row.number("rows_read"),
                            row.number("inserted"),
                            row.number("updated"),
                            row.number("deleted")));
        });
        return new Activity(tables, ofTheServer[0], ofTheServer[1]);
    }

    Map<String, String> settings() throws SQLException {
        var settings = new HashMap<String, String>();
        each("settings", row -> settings.put(row.text("name"), row.text("setting")));
        return settings;
    }

    private void each(String topic, CatalogSession.RowReader reader) throws SQLException {
        PreparedStatement statement = prepared.get(topic);
        if (statement == null) {
            statement = connection.prepareStatement(new CatalogQuery("effects", topic).textFor(version));
            prepared.put(topic, statement);
        }
        try (ResultSet results = statement.executeQuery()) {
            Row row = new Row(results);
            while (results.next()) {
                reader.read(row);
            }
        }
    }
}
