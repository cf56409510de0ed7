package dev.underpin.postgresql.stage;

import dev.underpin.engine.RowDigests;
import dev.underpin.model.catalog.Column;
import dev.underpin.model.catalog.PrimaryKey;
import dev.underpin.model.catalog.Table;
import dev.underpin.postgresql.Names;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A table's rows as numbers. Rows go into buckets by their key, or as they are where there is none; a bucket's digest is the sum over its
 * rows, so that their order does not matter.
 */
final class TableDigests {

    private static final int BUCKETS = 1024;

    /** Undefined table, undefined column. */
    private static final Set<String> NOT_THERE = Set.of("42P01", "42703");

    private final Connection connection;
    private final String from;
    private final String key;
    private final String row;

    TableDigests(Connection connection, Table table) {
        this.connection = connection;
        List<String> columns = table.columns().stream().map(Column::name).toList();
        this.row = text(columns);
        this.key = table.primaryKey()
                .map(PrimaryKey::columns)
                .map(TableDigests::text)
                .orElse(row);
        this.from = " FROM " + (table.partitioning() == null ? "ONLY " : "") + Names.quote(table.name());
    }

    private static String text(List<String> columns) {
        return columns.stream().map(Names::quote).collect(Collectors.joining(", ", "ROW(", ")::text"));
    }

    Optional<RowDigests> all() throws SQLException {
        try (Statement query = connection.createStatement()) {
            query.execute("SET extra_float_digits = 3");
            try (ResultSet answer = query.executeQuery("SELECT hashtextextended(" + key + ", 0) & " + (BUCKETS - 1)
                    + ", count(*), sum(hashtextextended(" + row + ", 1)::numeric)" + from + " GROUP BY 1")) {
                long rows = 0;
                var buckets = new TreeMap<Integer, String>();
                while (answer.next()) {
                    rows += answer.getLong(2);
                    buckets.put(answer.getInt(1), answer.getLong(2) + ":" + answer.getString(3));
                }
                return Optional.of(new RowDigests(rows, buckets));
            }
        } catch (SQLException e) {
            if (NOT_THERE.contains(String.valueOf(e.getSQLState()))) {
                return Optional.empty();
            }
            throw e;
        }
    }

    SortedMap<String, String> bucket(int number) throws SQLException {
        try (Statement query = connection.createStatement()) {
            query.execute("SET extra_float_digits = 3");
            try (ResultSet answer = query.executeQuery("SELECT " + key + ", hashtextextended(" + row + ", 1)" + from
                    + " WHERE hashtextextended(" + key + ", 0) & " + (BUCKETS - 1) + " = " + number)) {
                var rows = new TreeMap<String, String>();
                while (answer.next()) {
                    rows.merge(answer.getString(1), answer.getString(2), (one, other) -> one + " " + other);
                }
                return rows;
            }
        }
    }
}
