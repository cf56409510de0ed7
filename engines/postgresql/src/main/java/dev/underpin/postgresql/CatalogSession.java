package dev.underpin.postgresql;

import dev.underpin.engine.Progress;
import dev.underpin.model.fault.EngineException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * One consistent, read-only look at a server: a single transaction in which every catalog query is run, streamed.
 *
 * @param version the server's major version
 * @param scratch whether the server is one of ours, on which an owner of ours means that nobody gave one
 */
record CatalogSession(Connection connection, int version, boolean scratch, Progress progress) {

    /** Roles that scratch servers use for themselves begin so; nothing is said of them. */
    static final String OWN_ROLES = "underpin_";

    private static final int ROWS_AT_A_TIME = 5_000;

    /** Takes each row of a query. */
    @FunctionalInterface
    interface RowReader {
        void read(Row row) throws SQLException;
    }

    /** Runs a topic's query and hands over its rows one by one. */
    void each(String topic, RowReader reader) {
        String query = new CatalogQuery("catalog", topic).textFor(version);
        long count = 0;
        progress.at("reading " + topic.replace('_', ' '), 0, -1);
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(ROWS_AT_A_TIME);
            try (ResultSet results = statement.executeQuery(query)) {
                Row row = new Row(results);
                while (results.next()) {
                    reader.read(row);
                    count++;
                    if (count % ROWS_AT_A_TIME == 0) {
                        progress.at("reading " + topic.replace('_', ' '), count, -1);
                    }
                }
            }
        } catch (SQLException e) {
            throw new EngineException(
                    "The server's " + topic.replace('_', ' ') + " could not be read",
                    ServerMessages.text(e),
                    "57014".equals(e.getSQLState())
                            ? "The query took longer than the statement timeout; allow more with --statement-timeout."
                            : null,
                    e);
        }
    }

    /** The owner to be kept: null for the roles that scratch itself runs scripts as. */
    @Nullable
    String owner(@Nullable String role) {
        return role == null || scratch && role.startsWith(OWN_ROLES) ? null : role;
    }
}
