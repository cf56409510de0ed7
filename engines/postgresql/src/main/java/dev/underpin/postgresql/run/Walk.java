package dev.underpin.postgresql.run;

import dev.underpin.model.plan.RowWalk;
import dev.underpin.postgresql.Names;
import dev.underpin.postgresql.OwnQuestions;
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

    /** A part of fewer pages is not worth a session of its own. */
    private static final int LEAST_PAGES = 200;

    /** How many pages the borders of parts are found from. */
    private static final int SAMPLED_PAGES = 500;

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
            return place.at(batch.end(), written);
        }
    }

    private @Nullable Batch keys(WalkPlace place, int rows) throws SQLException {
        String columns = Names.quote(walk.key());
        String behind = place.key().isEmpty() ? "true" : "(" + columns + ") > (" + values(place.key()) + ")";
        String within = place.upTo().isEmpty() ? "" : " AND (" + columns + ") <= (" + values(place.upTo()) + ")";
        List<String> end =
                first("SELECT " + keyAsText() + " FROM (SELECT " + columns + " FROM " + Names.quote(walk.table())
                        + " WHERE " + behind + within + " ORDER BY " + columns + " LIMIT " + rows
                        + ") AS batch ORDER BY " + sorted("batch", " DESC") + " LIMIT 1");
        return end.isEmpty() ? null : new Batch(behind + " AND (" + columns + ") <= (" + values(end) + ")", end);
    }

    /** Rows that are written move behind the page that is being walked, and are done then. */
    private @Nullable Batch pages(WalkPlace place, int rows) throws SQLException {
        long from = place.key().isEmpty() ? 0 : Long.parseLong(place.key().getFirst());
        long last =
                place.upTo().isEmpty() ? there() : Long.parseLong(place.upTo().getFirst());
        long to = from + Math.max(1, rows / ROWS_A_PAGE);
        if (!place.upTo().isEmpty()) {
            to = Math.min(to, last);
        }
        return from >= last
                ? null
                : new Batch(
                        "ctid >= '(" + from + ",0)'::tid AND ctid < '(" + to + ",0)'::tid",
                        List.of(String.valueOf(to)));
    }

    /** Pages of the table, or of the largest of its partitions. */
    private long there() throws SQLException {
        return Long.parseLong(first("WITH RECURSIVE piece (relid) AS (SELECT "
                        + Names.literal(Names.quote(walk.table())) + "::regclass::oid UNION ALL SELECT inhrelid FROM"
                        + " pg_inherits JOIN piece ON inhparent = relid) SELECT coalesce(max(pg_relation_size(relid)), 0)"
                        + " / current_setting('block_size')::bigint FROM piece")
                .getFirst());
    }

    /** Keys, or pages, that divide the rows into so many parts of about the same size; none where there are too few rows. */
    List<List<String>> borders(int parts) throws SQLException {
        long pages = there();
        if (pages < (long) parts * LEAST_PAGES) {
            return List.of();
        }
        return walk.key().isEmpty()
                ? IntStream.range(1, parts)
                        .mapToObj(i -> List.of(String.valueOf(pages * i / parts)))
                        .toList()
                : keyBorders(parts, Math.min(100, 100.0 * SAMPLED_PAGES / pages));
    }

    private List<List<String>> keyBorders(int parts, double percent) throws SQLException {
        List<List<String>> sample = all("SELECT " + keyAsText() + " FROM " + Names.quote(walk.table())
                + " AS piece TABLESAMPLE SYSTEM (" + percent + ") ORDER BY " + sorted("piece", ""));
        return IntStream.range(1, parts)
                .map(i -> sample.size() * i / parts)
                .filter(i -> i > 0)
                .distinct()
                .mapToObj(sample::get)
                .toList();
    }

    /** By the columns themselves: a name alone would be that of the text that is asked for. */
    private String sorted(String of, String direction) {
        return walk.key().stream()
                .map(column -> of + "." + Names.quote(column) + direction)
                .collect(Collectors.joining(", "));
    }

    private String keyAsText() {
        return walk.key().stream().map(column -> Names.quote(column) + "::text").collect(Collectors.joining(", "));
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
        List<List<String>> rows = all(query);
        return rows.isEmpty() ? List.of() : rows.getFirst();
    }

    private List<List<String>> all(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(OwnQuestions.marked(query))) {
            var rows = new ArrayList<List<String>>();
            while (result.next()) {
                var values = new ArrayList<String>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    values.add(result.getString(i));
                }
                rows.add(values);
            }
            return rows;
        }
    }
}
