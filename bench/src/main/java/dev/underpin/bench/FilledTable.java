package dev.underpin.bench;

import dev.underpin.model.catalog.Column;
import dev.underpin.model.catalog.ForeignKey;
import dev.underpin.model.catalog.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Rows for one table. Columns that nothing is said about get a value that fits their type.
 *
 * @param values by column, an expression over {@code g}, which counts the rows from 1
 */
record FilledTable(String table, int rows, Map<String, String> values) {

    static FilledTable of(String table, int rows) {
        return new FilledTable(table, rows, Map.of());
    }

    /** The statements that fill it. */
    List<String> statements(Table shape) {
        var names = new ArrayList<String>();
        var expressions = new ArrayList<String>();
        for (Column column : shape.columns()) {
            if (column.generated() == null) {
                names.add('"' + column.name() + '"');
                expressions.add(values.getOrDefault(column.name(), usual(shape, column)));
            }
        }
        var statements = new ArrayList<String>();
        statements.add("INSERT INTO " + table + " (" + String.join(", ", names) + ") SELECT "
                + String.join(", ", expressions) + " FROM generate_series(1, " + rows + ") AS g");
        shape.columns().stream()
                .filter(column -> String.valueOf(column.defaultValue()).startsWith("nextval("))
                .forEach(column -> statements.add("SELECT setval(pg_get_serial_sequence('" + table + "', '"
                        + column.name() + "'), " + (rows + 1) + ")"));
        return statements;
    }

    private static String usual(Table shape, Column column) {
        boolean refers = shape.foreignKeys().map(ForeignKey::columns).anyMatch(key -> key.contains(column.name()));
        boolean numbered = String.valueOf(column.defaultValue()).startsWith("nextval(");
        String type = column.type().text();
        if (column.nullable() && (refers || type.contains("time") || type.equals("integer"))) {
            return "NULL";
        }
        return switch (type) {
            case "integer", "bigint" -> numbered ? "g" : "1 + g % 1000";
            case "boolean" -> "false";
            case "date" -> "date '2020-01-01' + g % 1000";
            case "bytea" -> "decode(md5(g::text), 'hex')";
            case "jsonb" -> "'{}'";
            case "tsvector" -> "to_tsvector('simple', md5(g::text))";
            default ->
                type.startsWith("timestamp")
                        ? "timestamp '2020-01-01' + g * interval '1 second'"
                        : type.endsWith("[]") ? "'{}'" : "'" + column.name() + "_' || g";
        };
    }
}
