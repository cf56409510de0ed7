package dev.underpin.postgresql.stage;

import dev.underpin.engine.Client;
import dev.underpin.engine.ClientStatement;
import dev.underpin.model.fault.EngineException;
import dev.underpin.postgresql.ServerMessages;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A client as most are: it prepares what it sends, keeps it prepared, and commits each statement by itself. */
final class PostgresClient implements Client {

    private final Connection connection;
    private final Map<ClientStatement, Prepared> prepared = new HashMap<>();

    private record Prepared(PreparedStatement statement, Placeholders placeholders) {}

    PostgresClient(Connection connection) {
        this.connection = connection;
        try {
            connection.setClientInfo("ApplicationName", "application");
        } catch (SQLException e) {
            throw new EngineException("A client could not be opened", ServerMessages.text(e), null, e);
        }
    }

    @Override
    public Optional<String> call(ClientStatement statement, List<@Nullable String> values) {
        try {
            execute(statement, values);
            return Optional.empty();
        } catch (SQLException e) {
            return Optional.of(refusal(e));
        }
    }

    @Override
    public Optional<String> tryOut(ClientStatement statement, List<@Nullable String> values) {
        try {
            connection.setAutoCommit(false);
            try {
                execute(statement, values);
                return Optional.empty();
            } catch (SQLException e) {
                return Optional.of(refusal(e));
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new EngineException("A client's session broke", ServerMessages.text(e), null, e);
        }
    }

    private void execute(ClientStatement statement, List<@Nullable String> values) throws SQLException {
        Prepared ready = prepared.get(statement);
        if (ready == null) {
            Placeholders placeholders = Placeholders.of(statement.sql());
            ready = new Prepared(connection.prepareStatement(placeholders.sql()), placeholders);
            prepared.put(statement, ready);
        }
        List<Integer> order = ready.placeholders().order();
        for (int i = 0; i < order.size(); i++) {
            ready.statement().setObject(i + 1, values.get(order.get(i) - 1), Types.OTHER);
        }
        if (ready.statement().execute()) {
            try (ResultSet rows = ready.statement().getResultSet()) {
                while (rows.next()) {
                    rows.getObject(1);
                }
            }
        }
    }

    private static String refusal(SQLException e) {
        return ServerMessages.text(e).replace('\n', ' ');
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
