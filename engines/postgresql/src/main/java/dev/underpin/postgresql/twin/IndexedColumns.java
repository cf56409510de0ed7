package dev.underpin.postgresql.twin;

import dev.underpin.postgresql.CatalogQuery;
import dev.underpin.postgresql.Row;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads what indexes keep. What is known of a table's column is read once: hundreds of indexes may have it. */
final class IndexedColumns {

    private final Connection admin;
    private final int version;
    private final Map<ColumnValues.Place, ColumnValues> values = new HashMap<>();

    IndexedColumns(Connection admin, int version) {
        this.admin = admin;
        this.version = version;
    }

    /** A column, and where its values are described. */
    private record Found(long index, IndexedColumn column, ColumnValues.Place place) {}

    /** By the server's number of the index. */
    Map<Long, List<IndexedColumn>> of(List<MadeIndex> indexes) throws SQLException {
        List<Found> found = found(indexes);
        describe(found.stream()
                .map(Found::place)
                .filter(place -> !values.containsKey(place))
                .distinct()
                .toList());
        return found.stream()
                .collect(Collectors.groupingBy(
                        Found::index,
                        Collectors.mapping(
                                one -> one.column().with(values.getOrDefault(one.place(), ColumnValues.UNKNOWN)),
                                Collectors.toList())));
    }

    private List<Found> found(List<MadeIndex> indexes) throws SQLException {
        List<Found> found = new ArrayList<>();
        try (PreparedStatement statement = prepared("whatif-columns")) {
            statement.setArray(
                    1,
                    admin.createArrayOf(
                            "bigint", indexes.stream().map(MadeIndex::id).toArray()));
            try (ResultSet answer = statement.executeQuery()) {
                var row = new Row(answer);
                while (answer.next()) {
                    found.add(new Found(
                            row.number("index"),
                            IndexedColumn.of(row),
                            new ColumnValues.Place(row.number("described_in"), (int) row.number("described_as"))));
                }
            }
        }
        return found;
    }

    private void describe(List<ColumnValues.Place> places) throws SQLException {
        try (PreparedStatement statement = prepared("whatif-values")) {
            statement.setArray(
                    1,
                    admin.createArrayOf(
                            "bigint",
                            places.stream().map(ColumnValues.Place::relation).toArray()));
            statement.setArray(
                    2,
                    admin.createArrayOf(
                            "smallint",
                            places.stream().map(ColumnValues.Place::number).toArray()));
            try (ResultSet answer = statement.executeQuery()) {
                var row = new Row(answer);
                while (answer.next()) {
                    values.put(
                            new ColumnValues.Place(row.number("relation"), (int) row.number("number")),
                            ColumnValues.of(row));
                }
            }
        }
    }

    private PreparedStatement prepared(String topic) throws SQLException {
        return admin.prepareStatement(new CatalogQuery("twin", topic).textFor(version));
    }
}
