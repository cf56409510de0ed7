package dev.underpin.postgresql.query;

import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.query.Volatility;
import dev.underpin.postgresql.CatalogQuery;
import dev.underpin.postgresql.Row;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/** Names for the numbers of things in one database. Read once. */
final class NameBook {

    private static final ObjectName NOBODY = new ObjectName("", "");

    private record Entry(ObjectName name, String detail) {}

    private final Map<String, Entry> entries = new HashMap<>();

    static NameBook read(Connection connection, int version) throws SQLException {
        var book = new NameBook();
        try (Statement statement = connection.createStatement();
                ResultSet results = statement.executeQuery(new CatalogQuery("query", "names").textFor(version))) {
            var row = new Row(results);
            while (results.next()) {
                book.entries.put(
                        row.text("kind") + row.text("number"),
                        new Entry(new ObjectName(row.text("schema"), row.text("name")), row.text("detail")));
            }
        }
        return book;
    }

    private Entry entry(String kind, long number) {
        return entries.getOrDefault(kind + number, new Entry(NOBODY, "v"));
    }

    ObjectName relation(long number) {
        return entry("relation", number).name();
    }

    boolean isView(long number) {
        return entry("relation", number).detail().equals("v");
    }

    ObjectName function(long number) {
        return entry("function", number).name();
    }

    Volatility volatility(long function) {
        return volatility(entry("function", function));
    }

    /** Those of extensions and users too, without their schema. */
    String operator(long number) {
        return entry("operator", number).name().name();
    }

    Volatility operatorVolatility(long number) {
        return volatility(entry("operator", number));
    }

    String type(long number) {
        return entry("type", number).name().name();
    }

    private static Volatility volatility(Entry entry) {
        return switch (entry.detail()) {
            case "i" -> Volatility.IMMUTABLE;
            case "s" -> Volatility.STABLE;
            default -> Volatility.VOLATILE;
        };
    }
}
