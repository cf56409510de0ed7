package dev.underpin.postgresql.stage;

import dev.underpin.engine.Answer;
import dev.underpin.engine.Client;
import dev.underpin.engine.ClientStatement;
import dev.underpin.model.fault.EngineException;
import dev.underpin.postgresql.CatalogQuery;
import dev.underpin.postgresql.ServerMessages;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;

/** A client as most are: it prepares what it sends, keeps it prepared, and commits each statement by itself. */
final class PostgresClient implements Client {

    /** Where an application's roles look names up is not known: everywhere. */
    static final String SEARCH_PATH = new CatalogQuery("stage", "search-path").textFor(0);

    /** What is read of an answer at most: none is to fill this process's memory. */
    private static final int ROWS = 10_000;

    private static final int TRIAL_SECONDS = 30;

    /** Foreign, unique and exclusion keys. */
    private static final Set<String> MET_KEYS = Set.of("23503", "23505", "23P01");

    private final Connection connection;
    private final Map<ClientStatement, Prepared> prepared = new HashMap<>();

    private record Prepared(PreparedStatement statement, Placeholders placeholders) {}

    PostgresClient(Connection connection) {
        this.connection = connection;
        try (Statement setting = connection.createStatement()) {
            connection.setClientInfo("ApplicationName", "application");
            setting.execute(SEARCH_PATH);
        } catch (SQLException e) {
            throw new EngineException("A client could not be opened", ServerMessages.text(e), null, e);
        }
    }

    @Override
    public Answer call(ClientStatement statement, List<@Nullable String> values) {
        try {
            return execute(statement, values, 0);
        } catch (SQLException e) {
            return refused(e);
        }
    }

    @Override
    public Answer tryOut(ClientStatement statement, List<@Nullable String> values) {
        try {
            connection.setAutoCommit(false);
            try {
                return execute(statement, values, TRIAL_SECONDS);
            } catch (SQLException e) {
                return refused(e);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new EngineException("A client's session broke", ServerMessages.text(e), null, e);
        }
    }

    private Answer execute(ClientStatement statement, List<@Nullable String> values, int seconds) throws SQLException {
        Prepared ready = prepared.get(statement);
        if (ready == null) {
            Placeholders placeholders = Placeholders.of(statement.sql());
            ready = new Prepared(connection.prepareStatement(placeholders.sql()), placeholders);
            ready.statement().setMaxRows(ROWS);
            prepared.put(statement, ready);
        }
        List<Integer> order = ready.placeholders().order();
        for (int i = 0; i < order.size(); i++) {
            ready.statement().setObject(i + 1, values.get(order.get(i) - 1), Types.OTHER);
        }
        ready.statement().setQueryTimeout(seconds);
        if (!ready.statement().execute()) {
            return new Answer(
                    Optional.empty(),
                    Optional.empty(),
                    Math.max(ready.statement().getLargeUpdateCount(), 0));
        }
        try (ResultSet rows = ready.statement().getResultSet()) {
            while (rows.next()) {
                rows.getObject(1);
            }
        }
        return new Answer(Optional.empty(), Optional.empty(), 0);
    }

    private static Answer refused(SQLException e) {
        String key = e instanceof PSQLException server
                        && MET_KEYS.contains(String.valueOf(e.getSQLState()))
                        && server.getServerErrorMessage() != null
                ? server.getServerErrorMessage().getConstraint()
                : null;
        return new Answer(Optional.of(ServerMessages.withoutValues(e)), Optional.ofNullable(key), 0);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException gone) {
            // The server was struck down: there is nothing left to be closed.
        }
    }
}
