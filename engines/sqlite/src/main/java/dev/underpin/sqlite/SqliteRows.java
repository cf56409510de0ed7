package dev.underpin.sqlite;

import dev.underpin.engine.ColumnSample;
import dev.underpin.engine.Inclusion;
import dev.underpin.engine.QuestionTime;
import dev.underpin.engine.Rows;
import dev.underpin.engine.TableSample;
import dev.underpin.model.catalog.ColumnName;
import dev.underpin.model.catalog.ForeignKey;
import dev.underpin.model.catalog.ObjectName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks about rows: a few thousand of each table, cut to a few hundred characters a value, a few seconds a question. */
final class SqliteRows implements Rows {

    private static final int VALUE_CHARACTERS = 400;
    private static final int INCLUSION_ROWS = 200_000;

    private final SqliteDatabase database;
    private final QuestionTime time = new QuestionTime();

    SqliteRows(SqliteDatabase database) {
        this.database = database;
    }

    @Override
    public Optional<TableSample> sample(ObjectName table, List<String> columns) {
        return ask(statement -> {
            SampleQuery query = SampleQuery.of(statement, table);
            String values = columns.isEmpty()
                    ? "1"
                    : String.join(", ", columns.stream().map(SqliteRows::value).toList());
            return read(statement, table, columns, query.complete(), query.select(values));
        });
    }

    /** As text: bytes in hex, everything else as SQLite prints it. */
    private static String value(String column) {
        String name = Names.quote(column);
        return "CASE typeof(" + name + ") WHEN 'blob' THEN hex(substr(" + name + ", 1, " + VALUE_CHARACTERS / 2
                + ")) ELSE substr(" + name + ", 1, " + VALUE_CHARACTERS + ") END";
    }

    private static TableSample read(
            Statement statement, ObjectName table, List<String> columns, boolean complete, String query)
            throws SQLException {
        List<List<@Nullable String>> values = new ArrayList<>();
        columns.forEach(column -> values.add(new ArrayList<>()));
        long rows = 0;
        try (ResultSet results = statement.executeQuery(query)) {
            while (results.next()) {
                rows++;
                for (int i = 0; i < columns.size(); i++) {
                    values.get(i).add(results.getString(i + 1));
                }
            }
        }
        Map<String, ColumnSample> samples = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            samples.put(columns.get(i), new ColumnSample(values.get(i)));
        }
        return new TableSample(table, rows, complete, samples);
    }

    /** IN, unlike EXISTS, lets SQLite look up in the parent's index or make one for the time of the query. */
    @Override
    public Optional<Inclusion> inclusion(ColumnName child, ColumnName parent) {
        String column = Names.quote(child.column());
        String query = "WITH child AS MATERIALIZED (SELECT " + column + " AS value FROM " + from(child.table())
                + " WHERE " + column + " IS NOT NULL LIMIT " + INCLUSION_ROWS
                + "), judged AS MATERIALIZED (SELECT count(*) AS number, (value IN (SELECT "
                + Names.quote(parent.column()) + " FROM " + from(parent.table())
                + ")) IS NOT TRUE AS orphan FROM child GROUP BY value)"
                + " SELECT coalesce(sum(number), 0), count(*), coalesce(sum(number) FILTER (WHERE orphan), 0),"
                + " count(*) FILTER (WHERE orphan) FROM judged";
        return ask(statement -> {
            try (ResultSet results = statement.executeQuery(query)) {
                results.next();
                return new Inclusion(
                        results.getLong(1),
                        results.getLong(2),
                        results.getLong(3),
                        results.getLong(4),
                        results.getLong(1) < INCLUSION_ROWS);
            }
        });
    }

    @Override
    public Optional<Long> countNulls(ColumnName column) {
        String query =
                "SELECT count(*) FROM " + from(column.table()) + " WHERE " + Names.quote(column.column()) + " IS NULL";
        return ask(statement -> count(statement, query));
    }

    /** The engine's own check knows its keys by number only, and compares by the parent's affinity and collation. */
    @Override
    public Optional<Long> countViolations(ObjectName table, ForeignKey key) {
        String name = Names.literal(table.name());
        String query = "WITH part AS (SELECT id, \"table\" AS parent, \"from\" AS child FROM pragma_foreign_key_list("
                + name + ") ORDER BY id, seq) SELECT count(*) FROM pragma_foreign_key_check(" + name
                + ") WHERE fkid = (SELECT id FROM part GROUP BY id HAVING min(parent) = "
                + Names.literal(key.referenced().name()) + " COLLATE NOCASE AND group_concat(child, char(10)) = "
                + Names.literal(String.join("\n", key.columns())) + " COLLATE NOCASE LIMIT 1)";
        return ask(statement -> count(statement, query));
    }

    private static long count(Statement statement, String query) throws SQLException {
        try (ResultSet results = statement.executeQuery(query)) {
            results.next();
            return results.getLong(1);
        }
    }

    static String from(ObjectName table) {
        return Names.MAIN + "." + Names.quote(table.name());
    }

    @FunctionalInterface
    private interface Question<T> {
        T answer(Statement statement) throws SQLException;
    }

    /** Empty where it took too long, failed, or all the time for questions is spent. */
    private <T> Optional<T> ask(Question<T> question) {
        try (Statement statement = database.connection().createStatement()) {
            return time.ask(() -> Deadline.within(QuestionTime.EACH, statement, () -> question.answer(statement)));
        } catch (SQLException unanswered) {
            return Optional.empty();
        }
    }
}
