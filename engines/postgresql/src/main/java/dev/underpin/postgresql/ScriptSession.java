package dev.underpin.postgresql;

import dev.underpin.engine.Outcome;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.fault.EngineException;
import dev.underpin.sql.CopyData;
import dev.underpin.sql.Dialect;
import dev.underpin.sql.StatementKind;
import dev.underpin.sql.Verb;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.postgresql.PGConnection;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * The session in which a script runs. Statements commit one by one unless the script or its runner opened a transaction;
 * inside of one each statement has a savepoint, so that a failure undoes it alone.
 */
final class ScriptSession implements AutoCloseable {

    private static final int STATEMENT_SECONDS = 600;
    private static final String SAVEPOINT = "underpin_statement";

    private final Connection connection;
    private final Accommodation accommodation;
    private final Map<String, String> settings;
    private List<Subject> touched = List.of();

    ScriptSession(Connection connection, Accommodation accommodation) throws SQLException {
        this(connection, accommodation, Map.of());
    }

    /** @param settings that the session begins with */
    ScriptSession(Connection connection, Accommodation accommodation, Map<String, String> settings)
            throws SQLException {
        this.connection = connection;
        this.accommodation = accommodation;
        this.settings = settings;
        freshSettings();
    }

    private void freshSettings() throws SQLException {
        execute("RESET SESSION AUTHORIZATION; RESET ALL", true);
        try (var set = connection.prepareStatement("SELECT set_config(?, ?, false)")) {
            for (var setting : settings.entrySet()) {
                set.setString(1, setting.getKey());
                set.setString(2, setting.getValue());
                set.execute();
            }
        }
    }

    Outcome run(dev.underpin.sql.Statement statement) {
        StatementKind kind = StatementKind.of(statement, Dialect.POSTGRESQL);
        Outcome ready = notForScratch(kind);
        return ready != null ? ready : guarded(statement.text(), kind, () -> execute(statement.text(), false));
    }

    /** Statements about the server or another database: scratch has one database and needs no such thing. */
    private static @org.jspecify.annotations.Nullable Outcome notForScratch(StatementKind kind) {
        if (kind.verb() == Verb.CREATE_DATABASE
                || kind.verb() == Verb.DROP && kind.object().equals("DATABASE")
                || kind.verb() == Verb.ALTER_OTHER && kind.object().equals("DATABASE")) {
            return new Outcome.Waived("scratch has one database, under a name of its own");
        }
        return null;
    }

    Outcome copy(CopyData copy) {
        StatementKind kind = StatementKind.of(copy.copy(), Dialect.POSTGRESQL);
        return guarded(copy.copy().text(), kind, () -> {
            try {
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn(copy.copy().text(), copy.rows());
            } catch (IOException e) {
                throw new SQLException("The rows of a COPY could not be read: " + e.getMessage(), e);
            }
        });
    }

    @FunctionalInterface
    private interface Work {
        void run() throws SQLException;
    }

    private Outcome guarded(String sql, StatementKind kind, Work work) {
        touched = List.of();
        try {
            return attempt(sql, kind, work, true);
        } catch (SQLException e) {
            throw new EngineException(
                    "Scratch lost its connection to the server",
                    ServerMessages.text(e),
                    "Is the disk full, or did somebody end the server?",
                    e);
        }
    }

    private Outcome attempt(String sql, StatementKind kind, Work work, boolean firstTry) throws SQLException {
        boolean inTransaction = transaction() == TransactionState.OPEN && !kind.transactionControl();
        if (inTransaction) {
            execute("SAVEPOINT " + SAVEPOINT, true);
        }
        try {
            work.run();
            if (inTransaction && transaction() == TransactionState.OPEN) {
                execute("RELEASE SAVEPOINT " + SAVEPOINT, true);
            }
            return new Outcome.Done();
        } catch (PSQLException failure) {
            if (failure.getServerErrorMessage() == null) {
                throw failure;
            }
            if (inTransaction) {
                execute("ROLLBACK TO SAVEPOINT " + SAVEPOINT + "; RELEASE SAVEPOINT " + SAVEPOINT, true);
            } else if (transaction() == TransactionState.FAILED) {
                execute("ROLLBACK", true);
            }
            touched = List.of();
            return judged(failure, sql, kind, work, firstTry);
        }
    }

    private Outcome judged(PSQLException failure, String sql, StatementKind kind, Work work, boolean firstTry)
            throws SQLException {
        return switch (accommodation.on(failure, sql, kind, firstTry)) {
            case Accommodation.Advice.Again again -> {
                hearOfOthers();
                yield attempt(sql, kind, work, false);
            }
            case Accommodation.Advice.Waive waive ->
                waive.why().isEmpty() ? new Outcome.Done() : new Outcome.Waived(waive.why());
            case Accommodation.Advice.Contain contain -> new Outcome.Contained(contain.why(), failure.getSQLState());
            case Accommodation.Advice.Fail fail -> failed(failure);
        };
    }

    /**
     * Within a transaction the server remembers that a role was not there until it takes a lock that it does not hold yet: only
     * then does it look at what other sessions have made.
     */
    private void hearOfOthers() throws SQLException {
        if (transaction() == TransactionState.OPEN) {
            execute(
                    "SAVEPOINT " + SAVEPOINT + "; SELECT FROM pg_catalog.pg_shseclabel LIMIT 0; ROLLBACK TO SAVEPOINT "
                            + SAVEPOINT + "; RELEASE SAVEPOINT " + SAVEPOINT,
                    true);
        }
    }

    private static Outcome failed(PSQLException failure) {
        ServerErrorMessage server = failure.getServerErrorMessage();
        String message = server == null ? String.valueOf(failure.getMessage()) : String.valueOf(server.getMessage());
        String detail = server == null || server.getDetail() == null ? "" : ". " + server.getDetail();
        return new Outcome.Failed(
                message + detail,
                failure.getSQLState(),
                server == null ? null : server.getHint(),
                server == null ? -1 : server.getPosition() - 1,
                Accommodation.missing(failure.getSQLState(), message));
    }

    private void execute(String sql, boolean ours) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.setQueryTimeout(ours ? 0 : STATEMENT_SECONDS);
            statement.execute(sql);
            if (!ours) {
                touched = TouchedNotices.read(firstWarning(statement));
            }
        }
    }

    private static @org.jspecify.annotations.Nullable SQLWarning firstWarning(Statement statement) throws SQLException {
        return statement.getWarnings();
    }

    private TransactionState transaction() throws SQLException {
        return connection.unwrap(BaseConnection.class).getTransactionState();
    }

    void begin() {
        ours(() -> {
            if (transaction() == TransactionState.IDLE) {
                execute("BEGIN", true);
            }
        });
    }

    void commit() {
        ours(() -> {
            if (transaction() != TransactionState.IDLE) {
                execute("COMMIT", true);
            }
        });
    }

    void rollback() {
        ours(() -> {
            if (transaction() != TransactionState.IDLE) {
                execute("ROLLBACK", true);
            }
        });
    }

    boolean inTransaction() {
        try {
            return transaction() != TransactionState.IDLE;
        } catch (SQLException e) {
            throw new EngineException("The scratch session could not go on", ServerMessages.text(e), null, e);
        }
    }

    /** Runs a statement of ours in the script's session. */
    void ourOwn(String sql) throws SQLException {
        execute(sql, true);
    }

    void endOfFile() {
        commit();
        ours(this::freshSettings);
    }

    private static void ours(Work work) {
        try {
            work.run();
        } catch (SQLException e) {
            throw new EngineException("The scratch session could not go on", ServerMessages.text(e), null, e);
        }
    }

    List<Subject> touched() {
        return touched;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
