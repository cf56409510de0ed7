package dev.underpin.postgresql.run;

import dev.underpin.model.plan.RowWalk;
import dev.underpin.postgresql.Names;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Goes over a table's rows a batch at a time: along a key, or page by page where there is none. */
final class Walk {

    /** About what fits on a page: how many pages a batch of so many rows is. */
    private static final int ROWS_A_PAGE = 50;

    private final Connection connection;
    private final RowWalk walk;
    private final List<String> types;

    Walk(Connection connection, RowWalk walk) throws SQLException {
        this.connection = connection;
        this.walk = walk;
        this.types = walk.key().isEmpty() ? List.of() : types();
    }

    /** Which rows a batch takes, and where it ends. */
    private record Batch(String range, List<String> end) {}

    /**
     * Writes one batch, in the transaction that is open.
     *
     * @return the place behind it; null where no row is left
     */
    @Nullable
    WalkPlace next(WalkPlace place, int rows) throws SQLException {
        Batch batch = walk.key().isEmpty() ? pages(place, rows) : keys(place, rows);
        if (batch == null) {
            return null;
        }
        try (Statement statement = connection.createStatement()) {
            long written = statement.executeLargeUpdate(walk.batch(batch.range()));
            return new WalkPlace(batch.end(), place.written() + written);
        }
    }

    private @Nullable Batch keys(WalkPlace place, int rows) throws SQLException {
        String columns = Names.quote(walk.key());
        String behind = place.key().isEmpty() ? "true" : "(" + columns + ") > (" + values(place.key()) + ")";
        String outer = walk.key().stream()
                .map(column -> Names.quote(column) + "::text")
                .collect(Collectors.joining(", "));
        String last = walk.key().stream()
                .map(column -> "batch." + Names.quote(column) + " DESC")
                .collect(Collectors.joining(", "));
        List<String> end = first("SELECT " + outer + " FROM (SELECT " + columns + " FROM " + Names.quote(walk.table())
                + " WHERE " + behind + " ORDER BY " + columns + " LIMIT " + rows + ") AS batch ORDER BY " + last
                + " LIMIT 1");
        return end.isEmpty() ? null : new Batch(behind + " AND (" + columns + ") <= (" + values(end) + ")", end);
    }

    /** Rows that are written move behind the page that is being walked, and are done then. */
    private @Nullable Batch pages(WalkPlace place, int rows) throws SQLException {
        long from = place.key().isEmpty() ? 0 : Long.parseLong(place.key().getFirst());
        long to = from + Math.max(1, rows / ROWS_A_PAGE);
        long there = Long.parseLong(first("WITH RECURSIVE piece (relid) AS (SELECT "
                        + Names.literal(Names.quote(walk.table())) + "::regclass::oid UNION ALL SELECT inhrelid FROM"
                        + " pg_inherits JOIN piece ON inhparent = relid) SELECT coalesce(max(pg_relation_size(relid)), 0)"
                        + " / current_setting('block_size')::bigint FROM piece")
                .getFirst());
        return from >= there
                ? null
                : new Batch(
                        "ctid >= '(" + from + ",0)'::tid AND ctid < '(" + to + ",0)'::tid",
                        List.of(String.valueOf(to)));
    }

    private String values(List<String> key) {
        return IntStream.range(0, key.size())
                .mapToObj(i -> Names.literal(key.get(i)) + "::" + types.get(i))
                .collect(Collectors.joining(", "));
    }

    private List<String> types() throws SQLException {
        var found = new ArrayList<String>();
        for (String column : walk.key()) {
            found.addAll(first("SELECT format_type(atttypid, atttypmod) FROM pg_attribute WHERE attrelid = "
                    + Names.literal(Names.quote(walk.table())) + "::regclass AND attname = " + Names.literal(column)));
        }
        return found;
    }

    /** The first row's values; empty where there is no row. */
    private List<String> first(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            if (!result.next()) {
                return List.of();
            }
            var values = new ArrayList<String>();
            for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                values.add(result.getString(i));
            }
            return values;
        }
    }
}
