package dev.underpin.sqlite;

import dev.underpin.engine.Progress;
import dev.underpin.model.fault.EngineException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.sqlite.SQLiteErrorCode;

/**
 * One consistent look at a database file: a single read transaction in which every catalog query is run.
 *
 * @param scratch whether the file is one of ours, of which nobody needs to hear what SQLite does not count
 * @param timeout no single query may take longer
 */
record CatalogSession(Connection connection, boolean scratch, Duration timeout, Progress progress) {

    /** Takes each row of a query. */
    @FunctionalInterface
    interface RowReader {
        void read(Row row) throws SQLException;
    }

    /** Runs a topic's query and hands over its rows one by one. */
    void each(String topic, RowReader reader) {
        progress.at("reading " + topic.replace('_', ' '), 0, -1);
        try {
            rows(new CatalogQuery(topic).text(), List.of(), timeout, reader);
        } catch (SQLException e) {
            throw new EngineException(
                    "The database's " + topic.replace('_', ' ') + " could not be read",
                    EngineWords.text(e),
                    EngineWords.is(e, SQLiteErrorCode.SQLITE_INTERRUPT)
                            ? "The query took longer than the statement timeout; allow more with --statement-timeout."
                            : null,
                    e);
        }
    }

    /** Runs a topic's query about one object. */
    void each(String topic, String object, RowReader reader) throws SQLException {
        rows(new CatalogQuery(topic).text(), List.of(object), timeout, reader);
    }

    /** Runs any query within its own time. */
    void rows(String query, List<String> parameters, Duration time, RowReader reader) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < parameters.size(); i++) {
                statement.setString(i + 1, parameters.get(i));
            }
            Deadline.within(time, statement, () -> readAll(statement, reader));
        }
    }

    private static long readAll(PreparedStatement statement, RowReader reader) throws SQLException {
        long count = 0;
        try (ResultSet results = statement.executeQuery()) {
            Row row = new Row(results);
            while (results.next()) {
                reader.read(row);
                count++;
            }
        }
        return count;
    }
}
