package dev.underpin.postgresql.twin;

import dev.underpin.engine.GivenRow;
import dev.underpin.engine.Phrasing;
import dev.underpin.engine.Progress;
import dev.underpin.engine.Trial;
import dev.underpin.engine.TrialAnswer;
import dev.underpin.engine.TrialAnswer.Result;
import dev.underpin.engine.TrialRow;
import dev.underpin.model.catalog.Catalog;
import dev.underpin.model.catalog.Column;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.fault.EngineException;
import dev.underpin.model.twin.TwinBundle;
import dev.underpin.postgresql.PostgresScratch;
import dev.underpin.postgresql.ScratchServer;
import dev.underpin.postgresql.ScratchServers;
import dev.underpin.postgresql.ServerMessages;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A database of the bundle's shape whose rows never outlive one transaction. The server itself judges which rows its tables take; queries run
 * read-only, with the rights to read and no others.
 */
public final class PostgresTrial implements Trial {

    private final Phrasing phrasing;
    private final Catalog catalog;
    private final PostgresScratch scratch;
    private final Connection connection;

    private PostgresTrial(Phrasing phrasing, Catalog catalog, PostgresScratch scratch, Connection connection) {
        this.phrasing = phrasing;
        this.catalog = catalog;
        this.scratch = scratch;
        this.connection = connection;
    }

    /** @param statements that make the bundle's catalog */
    public static PostgresTrial open(Phrasing phrasing, TwinBundle bundle, List<String> statements, Progress progress) {
        PostgresScratch scratch =
                ScratchServers.running(bundle.catalog().majorVersion()).newScratch();
        try {
            new TwinShape(bundle, scratch, progress).make(statements);
            Connection connection = scratch.connect();
            SessionSettings.set(connection, bundle.settings());
            SessionSettings.set(connection, Map.of("statement_timeout", "10s"));
            connection.setAutoCommit(false);
            connection.commit();
            return new PostgresTrial(phrasing, bundle.catalog(), scratch, connection);
        } catch (SQLException e) {
            scratch.close();
            throw new EngineException("The database for trials could not be made", ServerMessages.text(e), null, e);
        }
    }

    @Override
    public TrialAnswer run(Map<String, String> settings, List<TrialRow> rows, List<String> queries) {
        try (Statement statement = connection.createStatement()) {
            for (Map.Entry<String, String> setting : settings.entrySet()) {
                statement.execute(
                        "SET LOCAL " + phrasing.quote(setting.getKey()) + " = " + phrasing.literal(setting.getValue()));
            }
            int taken = put(statement, rows);
            String turning = turning(rows);
            var results = new ArrayList<Result>();
            for (String query : queries) {
                if (!results.isEmpty()) {
                    statement.execute(turning);
                }
                results.add(result(query));
            }
            return new TrialAnswer(taken, results);
        } catch (SQLException e) {
            throw new EngineException("A trial broke", ServerMessages.text(e), null, e);
        } finally {
            rollback();
        }
    }

    /** Each in a block of its own, so that a refusal takes back that row alone. */
    private int put(Statement statement, List<TrialRow> rows) throws SQLException {
        String blocks = rows.stream()
                .map(row -> "BEGIN " + insert(row) + "; taken := taken + 1; EXCEPTION WHEN OTHERS THEN NULL; END;")
                .collect(Collectors.joining("\n"));
        String body = "DECLARE taken integer := 0; BEGIN SET CONSTRAINTS ALL IMMEDIATE;\n" + blocks
                + "\nPERFORM set_config('underpin.taken', taken::text, true); END";
        statement.execute("DO " + phrasing.literal(body));
        try (ResultSet taken = statement.executeQuery("SELECT current_setting('underpin.taken')")) {
            return taken.next() ? taken.getInt(1) : 0;
        }
    }

    private String insert(TrialRow row) {
        if (row.values().isEmpty()) {
            return "INSERT INTO " + phrasing.quote(row.table()) + " DEFAULT VALUES";
        }
        return "INSERT INTO " + phrasing.quote(row.table()) + " ("
                + phrasing.columns(List.copyOf(row.values().keySet()))
                + ") OVERRIDING SYSTEM VALUE VALUES ("
                + row.values().values().stream().map(this::value).collect(Collectors.joining(", ")) + ")";
    }

    private String value(@Nullable String value) {
        return value == null ? "NULL" : phrasing.literal(value);
    }

    /**
     * Takes all rows out and puts them in again, the last first; they were judged when they came. A table that does not let go of its rows keeps
     * them.
     */
    private String turning(List<TrialRow> rows) {
        String blocks = rows.stream()
                .map(TrialRow::table)
                .distinct()
                .flatMap(name -> catalog.table(name).stream())
                .filter(table -> !written(table).isEmpty())
                .map(table -> "BEGIN " + turned(table) + "; EXCEPTION WHEN OTHERS THEN NULL; END;")
                .collect(Collectors.joining("\n"));
        return "SET LOCAL session_replication_role = replica;\nDO "
                + phrasing.literal("BEGIN\n" + blocks + "\nEND")
                + ";\nSET LOCAL session_replication_role = origin";
    }

    private String turned(Table table) {
        String columns = phrasing.columns(written(table));
        String rows = (table.partitioning() == null ? "ONLY " : "") + phrasing.quote(table.name());
        return "WITH turned AS (DELETE FROM " + rows + " RETURNING ctid AS place_of_row, *) INSERT INTO "
                + phrasing.quote(table.name()) + " (" + columns + ") OVERRIDING SYSTEM VALUE SELECT " + columns
                + " FROM turned ORDER BY place_of_row DESC";
    }

    private static List<String> written(Table table) {
        return table.columns().stream()
                .filter(column -> column.generated() == null)
                .map(Column::name)
                .toList();
    }

    private Result result(String query) throws SQLException {
        var before = connection.setSavepoint();
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET LOCAL ROLE " + ScratchServer.PLANNER + "; SET TRANSACTION READ ONLY");
            return given(statement, query);
        } finally {
            connection.rollback(before);
        }
    }

    private static Result given(Statement statement, String query) {
        try (ResultSet answer = statement.executeQuery(query)) {
            var rows = new ArrayList<GivenRow>();
            int columns = answer.getMetaData().getColumnCount();
            while (answer.next()) {
                var values = new ArrayList<@Nullable String>();
                for (int i = 1; i <= columns; i++) {
                    values.add(answer.getString(i));
                }
                rows.add(new GivenRow(values));
            }
            return new Result.Given(rows);
        } catch (SQLException e) {
            return new Result.Refused(ServerMessages.text(e));
        }
    }

    private void rollback() {
        try {
            connection.rollback();
        } catch (SQLException e) {
            throw new EngineException("The session for trials broke", ServerMessages.text(e), null, e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new EngineException("The session for trials could not be closed", ServerMessages.text(e), null, e);
        } finally {
            scratch.close();
        }
    }
}
