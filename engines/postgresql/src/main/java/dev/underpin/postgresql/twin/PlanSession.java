package dev.underpin.postgresql.twin;

import dev.underpin.model.fault.EngineException;
import dev.underpin.model.fault.UsageException;
import dev.underpin.model.twin.Caveat;
import dev.underpin.postgresql.ScratchServer;
import dev.underpin.postgresql.ServerMessages;
import dev.underpin.postgresql.query.NormalisedQuery;
import dev.underpin.postgresql.query.ParameterTypes;
import dev.underpin.sql.Dialect;
import dev.underpin.sql.StatementKind;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The session that plans. It has few rights, changes nothing, and runs nothing but EXPLAIN of what is a query. A query with parameters
 * is prepared once, and planned for any values.
 */
final class PlanSession implements AutoCloseable {

    /** Plans of what is prepared are kept, whatever is set. */
    private static final String UNSORTED =
            "SET LOCAL enable_indexscan = off;SET LOCAL enable_indexonlyscan = off;DISCARD PLANS;";

    private final Connection connection;
    private final List<Caveat> caveats = new ArrayList<>();
    /** What stands behind EXPLAIN, by query. */
    private final Map<String, String> explainable = new HashMap<>();

    private int prepared;

    PlanSession(ScratchServer server, String database, Map<String, String> settings) throws SQLException {
        this.connection = server.process().connect(database, ScratchServer.PLANNER);
        caveats.addAll(SessionSettings.set(connection, settings));
        SessionSettings.set(connection, Map.of("plan_cache_mode", "force_generic_plan"));
        connection.setReadOnly(true);
        connection.setAutoCommit(false);
    }

    /** The settings that could not be taken over. */
    List<Caveat> caveats() {
        return caveats;
    }

    /** For programs, with the schemas of tables. */
    String detailed(String query) {
        return explained("EXPLAIN (VERBOSE, FORMAT JSON) ", query);
    }

    /** For programs, and no more than nodes and their numbers. */
    String brief(String query) {
        return explained("EXPLAIN (FORMAT JSON) ", query);
    }

    /** The same as {@link #detailed}, where no index gives rows in an order: each order that is wanted stands in the plan. */
    String sorted(String query) {
        return explained(UNSORTED + "EXPLAIN (VERBOSE, FORMAT JSON) ", query, ";DISCARD PLANS");
    }

    /** For people. */
    String text(String query) {
        return explained("EXPLAIN ", query);
    }

    private String explained(String explain, String query) {
        return explained(explain, query, "");
    }

    private String explained(String explain, String query, String afterwards) {
        try (Statement statement = connection.createStatement()) {
            String known = explainable.get(query);
            return lines(statement, explain + (known == null ? accepted(statement, query) : known), afterwards);
        } catch (SQLException e) {
            rollback();
            throw new UsageException(
                    "The twin does not take this query: " + first(query),
                    ServerMessages.withoutValues(e),
                    "Its tables are those of the export; its search path is that of the exporting role.",
                    e);
        }
    }

    private String accepted(Statement statement, String query) throws SQLException {
        switch (StatementKind.of(query, Dialect.POSTGRESQL).verb()) {
            case SELECT, INSERT, UPDATE, DELETE, MERGE -> {}
            default ->
                throw new UsageException(
                        "This cannot be planned: " + first(query),
                        "Only queries and changes of rows have a plan, and nothing else is let near the twin.",
                        "Give SELECT, INSERT, UPDATE, DELETE or MERGE.");
        }
        String accepted = query;
        if (QueryTokens.parameters(query) > 0) {
            String text = NormalisedQuery.plannable(query);
            accepted = "EXECUTE " + prepared(statement, text) + " ("
                    + String.join(", ", Collections.nCopies(QueryTokens.parameters(text), "NULL")) + ")";
        }
        explainable.put(query, accepted);
        return accepted;
    }

    private String prepared(Statement statement, String query) throws SQLException {
        // The name is never used again: a failure in between would leave it behind.
        String name = "underpin_planned_" + ++prepared;
        var types = new ParameterTypes(query);
        while (true) {
            String head = "PREPARE " + name + types.list() + " AS ";
            try {
                statement.execute(head + query);
                return name;
            } catch (SQLException e) {
                types.refused(e, head.length());
                rollback();
            }
        }
    }

    private static String first(String query) {
        return query.lines().findFirst().orElse("");
    }

    /** What the query may have set while it was planned goes with the same message. */
    private static String lines(Statement statement, String sql, String afterwards) throws SQLException {
        var lines = new StringBuilder();
        boolean rows = statement.execute(sql + "\n;ROLLBACK" + afterwards);
        while (!rows && statement.getUpdateCount() >= 0) {
            rows = statement.getMoreResults();
        }
        try (ResultSet answer = statement.getResultSet()) {
            while (answer.next()) {
                lines.append(answer.getString(1)).append('\n');
            }
        }
        return lines.toString();
    }

    private void rollback() {
        try {
            connection.rollback();
        } catch (SQLException e) {
            throw new EngineException("The twin's session broke", ServerMessages.text(e), null, e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new EngineException("The twin's session could not be closed", ServerMessages.text(e), null, e);
        }
    }
}
