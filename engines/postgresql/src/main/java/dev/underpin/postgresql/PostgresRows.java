package dev.underpin.postgresql;

import dev.underpin.engine.ColumnSample;
import dev.underpin.engine.Inclusion;
import dev.underpin.engine.QuestionTime;
import dev.underpin.engine.Rows;
import dev.underpin.engine.TableSample;
import dev.underpin.model.catalog.ColumnName;
import dev.underpin.model.catalog.ForeignKey;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.fault.EngineException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Asks about rows: a few thousand of each table, cut to a few hundred characters a value, a few seconds a question. */
final class PostgresRows implements Rows {

    private static final int SAMPLE_ROWS = 5_000;
    private static final int VALUE_CHARACTERS = 400;
    private static final long INCLUSION_ROWS = 2_000_000;

    private final PostgresDatabase database;
    private final QuestionTime time = new QuestionTime();

    PostgresRows(PostgresDatabase database) {
        this.database = database;
    }

    @Override
    public Optional<TableSample> sample(ObjectName table, List<String> columns) {
        return ask(statement -> {
            long estimate = estimate(statement, table);
            boolean whole = estimate >= 0 && estimate <= SAMPLE_ROWS;
            var select = new StringBuilder("SELECT ");
            for (int i = 0; i < columns.size(); i++) {
                select.append(i == 0 ? "" : ", ")
                        .append("left(")
                        .append(Names.quote(columns.get(i)))
                        .append("::text, " + VALUE_CHARACTERS + ")");
            }
            select.append(" FROM ").append(Names.quote(table));
            if (!whole && estimate > 0) {
                // Twice the share that is wanted: pages differ in how full they are.
                double percent = Math.min(100, 200.0 * SAMPLE_ROWS / estimate);
                select.append(" TABLESAMPLE SYSTEM (").append(percent).append(") REPEATABLE (1)");
            }
            select.append(" LIMIT ").append(SAMPLE_ROWS + 1);
            return read(statement, table, columns, select.toString());
        });
    }

    private static TableSample read(Statement statement, ObjectName table, List<String> columns, String query)
            throws SQLException {
        List<List<@Nullable String>> values = new ArrayList<>();
        columns.forEach(column -> values.add(new ArrayList<>()));
        long rows = 0;
        statement.setFetchSize(SAMPLE_ROWS / 10);
        try (ResultSet results = statement.executeQuery(OwnQuestions.marked(query))) {
            while (rows < SAMPLE_ROWS && results.next()) {
                rows++;
                for (int i = 0; i < columns.size(); i++) {
                    values.get(i).add(results.getString(i + 1));
                }
            }
            Map<String, ColumnSample> samples = new HashMap<>();
            for (int i = 0; i < columns.size(); i++) {
                samples.put(columns.get(i), new ColumnSample(values.get(i)));
            }
            boolean complete = !query.contains("TABLESAMPLE") && !results.next();
            return new TableSample(table, rows, complete, samples);
        }
    }

    /** -1 where the planner has never counted. */
    private static long estimate(Statement statement, ObjectName table) throws SQLException {
        try (ResultSet results =
                statement.executeQuery(OwnQuestions.marked("SELECT reltuples::bigint FROM pg_class WHERE oid = "
                        + Names.literal(Names.quote(table)) + "::regclass"))) {
            return results.next() ? results.getLong(1) : -1;
        }
    }

    @Override
    public Optional<Inclusion> inclusion(ColumnName child, ColumnName parent) {
        String childColumn = Names.quote(child.column());
        return ask(statement -> {
            long estimate = estimate(statement, child.table());
            boolean whole = estimate <= INCLUSION_ROWS;
            String sample =
                    whole ? "" : " TABLESAMPLE SYSTEM (" + 100.0 * INCLUSION_ROWS / estimate + ") REPEATABLE (1)";
            String query = "WITH value AS (SELECT " + childColumn + " AS value, count(*) AS number FROM "
                    + Names.quote(child.table()) + sample + " WHERE " + childColumn + " IS NOT NULL GROUP BY 1)"
                    + " SELECT coalesce(sum(number), 0)::bigint, count(*),"
                    + " coalesce(sum(number) FILTER (WHERE orphan), 0)::bigint, count(*) FILTER (WHERE orphan)"
                    + " FROM (SELECT value.number, NOT EXISTS (SELECT FROM " + Names.quote(parent.table())
                    + " p WHERE p." + Names.quote(parent.column()) + " = value.value) AS orphan FROM value) judged";
            try (ResultSet results = statement.executeQuery(OwnQuestions.marked(query))) {
                results.next();
                return new Inclusion(
                        results.getLong(1), results.getLong(2), results.getLong(3), results.getLong(4), whole);
            }
        });
    }

    @Override
    public Optional<Long> countNulls(ColumnName column) {
        return ask(statement -> count(
                statement,
                "SELECT count(*) FROM " + Names.quote(column.table()) + " WHERE " + Names.quote(column.column())
                        + " IS NULL"));
    }

    @Override
    public Optional<Long> countViolations(ObjectName table, ForeignKey key) {
        String whole = key.columns().stream()
                .map(column -> "c." + Names.quote(column) + " IS NOT NULL")
                .collect(Collectors.joining(" AND "));
        String same = IntStream.range(0, key.columns().size())
                .mapToObj(i -> "p." + Names.quote(key.referencedColumns().get(i)) + " = c."
                        + Names.quote(key.columns().get(i)))
                .collect(Collectors.joining(" AND "));
        return ask(statement -> count(
                statement,
                "SELECT count(*) FROM " + Names.quote(table) + " c WHERE " + whole + " AND NOT EXISTS (SELECT FROM "
                        + Names.quote(key.referenced()) + " p WHERE " + same + ")"));
    }

    private static long count(Statement statement, String query) throws SQLException {
        try (ResultSet results = statement.executeQuery(OwnQuestions.marked(query))) {
            results.next();
            return results.getLong(1);
        }
    }

    @FunctionalInterface
    private interface Question<T> {
        T answer(Statement statement) throws SQLException;
    }

    /** Empty where it took too long, was not allowed, or all the time for questions is spent. */
    private <T> Optional<T> ask(Question<T> question) {
        try {
            return time.ask(() -> database.looking(() -> {
                try (Statement statement = database.connection().createStatement()) {
                    statement.execute("SET LOCAL statement_timeout = " + QuestionTime.EACH.toMillis());
                    return question.answer(statement);
                }
            }));
        } catch (EngineException refused) {
            return Optional.empty();
        }
    }
}
