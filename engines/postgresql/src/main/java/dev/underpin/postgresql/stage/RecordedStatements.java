package dev.underpin.postgresql.stage;

import dev.underpin.engine.ClientStatement;
import dev.underpin.engine.Parameter;
import dev.underpin.engine.Recorded;
import dev.underpin.model.catalog.Catalog;
import dev.underpin.postgresql.ServerMessages;
import dev.underpin.sql.Dialect;
import dev.underpin.sql.Tokens;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Recorded statements as clients can send them. What their parameters are the server says, which prepares each and runs none. */
final class RecordedStatements {

    private final Connection connection;
    private final Catalog catalog;
    private final NewKeys newKeys;

    /** @param later with the keys that a plan will make */
    RecordedStatements(Connection connection, Catalog catalog, Catalog later) {
        this.connection = connection;
        this.catalog = catalog;
        this.newKeys = new NewKeys(catalog, later, new NewValues(connection));
    }

    List<Recorded> of(List<String> normalForms) throws SQLException {
        try (Statement setting = connection.createStatement()) {
            setting.execute(PostgresClient.SEARCH_PATH);
        }
        var types = new ParameterTypes(connection);
        var all = new ArrayList<Recorded>();
        for (String normalForm : normalForms) {
            all.add(of(TypedLiterals.asCasts(normalForm), types));
        }
        return all;
    }

    private Recorded of(String sql, ParameterTypes types) {
        var tables = new NamedTables(Tokens.of(sql, Dialect.POSTGRESQL), catalog);
        Optional<Recorded.Why> unfit = new ReplayRules(sql, tables).unfit();
        if (unfit.isPresent()) {
            return new Recorded.Unfit(unfit.get());
        }
        try {
            var parameters = new RecordedParameters(sql, types.of(sql), catalog, newKeys);
            String sent = parameters.sql();
            List<Parameter> values = parameters.all();
            return new Recorded.Sendable(new ClientStatement(sent, values), tables.names());
        } catch (SQLException e) {
            return new Recorded.Refused(ServerMessages.withoutValues(e));
        }
    }
}
