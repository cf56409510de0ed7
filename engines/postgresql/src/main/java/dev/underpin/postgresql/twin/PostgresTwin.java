package dev.underpin.postgresql.twin;

import dev.underpin.engine.Twin;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.fault.EngineException;
import dev.underpin.model.fault.UsageException;
import dev.underpin.model.twin.Caveat;
import dev.underpin.model.twin.TwinBundle;
import dev.underpin.model.twin.TwinPlan;
import dev.underpin.model.twin.ValueForm;
import dev.underpin.postgresql.ScratchServer;
import dev.underpin.postgresql.ServerMessages;
import dev.underpin.sql.Dialect;
import dev.underpin.sql.StatementKind;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A database that plans like another. Sessions have few rights, and nothing but EXPLAIN is ever run. */
final class PostgresTwin implements Twin {

    private static final JsonMapper JSON = new JsonMapper();

    private static final Caveat MASKED = Caveat.general(
            "The query names values, and the statistics hold pseudonyms, among which these are not found:"
                    + " what hangs on them is estimated as for a rare value. Put $1 in their place, or export with --plain.");

    private static final Pattern BY_CODE = Pattern.compile("C|POSIX|ucs_basic|C\\.utf-?8", Pattern.CASE_INSENSITIVE);

    private final ScratchServer server;
    private final ValueForm values;
    private final String collation;
    private final String database;
    private final Connection connection;
    private final List<Caveat> caveats;
    private int prepared;

    PostgresTwin(ScratchServer server, String database, TwinBundle bundle, List<Caveat> caveats) throws SQLException {
        this.server = server;
        this.database = database;
        this.values = bundle.values();
        String own = bundle.catalog().collation();
        this.collation = own == null || BY_CODE.matcher(own).matches() ? "" : own;
        this.caveats = new ArrayList<>(caveats);
        this.connection = server.process().connect(database, ScratchServer.PLANNER);
        settings(new TreeMap<>(bundle.settings()));
    }

    private void settings(Map<String, String> settings) throws SQLException {
        try (PreparedStatement set = connection.prepareStatement("SELECT set_config(?, ?, false)")) {
            for (Map.Entry<String, String> setting : settings.entrySet()) {
                set.setString(1, setting.getKey());
                set.setString(2, setting.getValue());
                try {
                    set.execute();
                } catch (SQLException e) {
                    caveats.add(Caveat.general("The setting " + setting.getKey() + " = " + setting.getValue()
                            + " could not be taken over: " + ServerMessages.text(e)));
                }
            }
        }
        connection.setReadOnly(true);
        connection.setAutoCommit(false);
    }

    @Override
    public String version() {
        return server.version().replaceFirst("\\.0$", "");
    }

    @Override
    public List<Caveat> caveats() {
        return List.copyOf(caveats);
    }

    @Override
    public TwinPlan explain(String query) {
        switch (StatementKind.of(query, Dialect.POSTGRESQL).verb()) {
            case SELECT, INSERT, UPDATE, DELETE, MERGE -> {}
            default ->
                throw new UsageException(
                        "This cannot be planned: " + query.lines().findFirst().orElse(""),
                        "Only queries and changes of rows have a plan, and nothing else is let near the twin.",
                        "Give SELECT, INSERT, UPDATE, DELETE or MERGE.");
        }
        try (Statement statement = connection.createStatement()) {
            Explained explained = explain(statement, query);
            JsonNode plan = JSON.readTree(explained.json()).get(0).get("Plan");
            return new TwinPlan(
                    query,
                    plan.get("Total Cost").asDouble(),
                    plan.get("Plan Rows").asDouble(),
                    explained.text(),
                    explained.json(),
                    touching(query, explained.json()));
        } catch (SQLException e) {
            throw new UsageException(
                    "The twin does not take this query: "
                            + query.lines().findFirst().orElse(""),
                    ServerMessages.text(e),
                    "Its tables are those of the export; its search path is that of the exporting role.",
                    e);
        } finally {
            rollback();
        }
    }

    private record Explained(String json, String text) {}

    private Explained explain(Statement statement, String query) throws SQLException {
        int parameters = QueryTokens.parameters(query);
        if (parameters == 0) {
            return explained(statement, query);
        }
        // The name is never used again: a failure in between would leave it behind.
        String name = "underpin_planned_" + ++prepared;
        statement.execute("SET LOCAL plan_cache_mode = force_generic_plan");
        statement.execute("PREPARE " + name + " AS " + query);
        return explained(
                statement, "EXECUTE " + name + " (" + String.join(", ", Collections.nCopies(parameters, "NULL")) + ")");
    }

    private static Explained explained(Statement statement, String query) throws SQLException {
        return new Explained(
                lines(statement, "EXPLAIN (VERBOSE, FORMAT JSON) " + query), lines(statement, "EXPLAIN " + query));
    }

    private static String lines(Statement statement, String sql) throws SQLException {
        var lines = new StringBuilder();
        try (ResultSet answer = statement.executeQuery(sql)) {
            while (answer.next()) {
                lines.append(answer.getString(1)).append('\n');
            }
        }
        return lines.toString();
    }

    private List<Caveat> touching(String query, String json) {
        Set<ObjectName> tables = JSON.readTree(json).findParents("Relation Name").stream()
                .filter(node -> node.has("Schema"))
                .map(node -> new ObjectName(
                        node.get("Schema").asString(), node.get("Relation Name").asString()))
                .collect(Collectors.toSet());
        List<Caveat> touching = new ArrayList<>(caveats.stream()
                .filter(caveat -> caveat.table() == null || tables.contains(caveat.table()))
                .toList());
        if (values == ValueForm.PSEUDONYMS && QueryTokens.namesValues(query)) {
            touching.add(MASKED);
        }
        if (!collation.isEmpty() && QueryTokens.comparesByOrder(query)) {
            touching.add(
                    Caveat.general(
                            "Text sorts by " + collation + " in the database and by C.UTF-8 on the twin: LIKE may"
                                    + " use an index here where it does not there, and ranges of text may be estimated otherwise."));
        }
        return touching;
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
        server.drop(database);
    }
}
