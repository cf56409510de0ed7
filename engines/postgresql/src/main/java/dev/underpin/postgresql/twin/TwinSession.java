package dev.underpin.postgresql.twin;

import dev.underpin.engine.Progress;
import dev.underpin.model.fault.EngineException;
import dev.underpin.postgresql.CatalogQuery;
import dev.underpin.postgresql.Row;
import dev.underpin.postgresql.ServerMessages;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Asks the queries of the folder {@code twin}, each once and for everything. */
record TwinSession(Connection connection, int version, Progress progress) {

    /** Takes each row of a query. */
    @FunctionalInterface
    interface RowReader {
        void read(Row row) throws SQLException;
    }

    void each(String topic, RowReader reader) {
        progress.at("reading " + topic, 0, -1);
        try (Statement statement = connection.createStatement();
                ResultSet results = statement.executeQuery(text(topic))) {
            Row row = new Row(results);
            while (results.next()) {
                reader.read(row);
            }
        } catch (SQLException e) {
            throw new EngineException(
                    "The planner's " + topic + " could not be read",
                    ServerMessages.text(e),
                    "57014".equals(e.getSQLState())
                            ? "The query took longer than the statement timeout; allow more with --statement-timeout."
                            : null,
                    e);
        }
    }

    private String text(String topic) {
        return new CatalogQuery("twin", topic).textFor(version);
    }
}
