package dev.underpin.sqlite;

import dev.underpin.engine.Outcome;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.fault.EngineException;
import dev.underpin.sql.Dialect;
import dev.underpin.sql.StatementKind;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;

/**
 * The session in which a script runs. Statements commit one by one unless the script or its runner opened a transaction;
 * inside of one each statement has a savepoint, so that a failure undoes it alone.
 */
final class ScriptSession implements AutoCloseable {

    private static final Duration STATEMENT = Duration.ofMinutes(10);
    private static final String SAVEPOINT = "underpin_statement";

    private final Path file;
    private Connection connection;
    private SchemaWatch watch;
    private List<Subject> touched = List.of();

    ScriptSession(Path file) throws SQLException {
        this.file = file;
        this.connection = open(file);
        this.watch = new SchemaWatch(connection);
    }

    /** Nobody needs scratch after a crash, so nothing waits for the disk. */
    private static Connection open(Path file) throws SQLException {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.MEMORY);
        config.setSynchronous(SQLiteConfig.SynchronousMode.OFF);
        config.setTempStore(SQLiteConfig.TempStore.MEMORY);
        Connection connection = config.createConnection(DatabaseFile.jdbcUrl(file));
        try (Statement statement = connection.createStatement()) {
            // Pages that a long transaction spills early would keep the reader out.
            statement.execute("PRAGMA cache_spill = OFF");
        }
        return connection;
    }

    Outcome run(dev.underpin.sql.Statement statement) {
        touched = List.of();
        String sql = statement.text();
        StatementKind kind = StatementKind.of(statement, Dialect.SQLITE);
        Outcome settled = Containment.before(kind, sql);
        if (settled != null) {
            return settled;
        }
        try {
            boolean guarded = !kind.transactionControl() && inTransaction();
            Outcome outcome = guarded ? guarded(sql) : attempt(sql);
            List<Subject> changes = watch.changes(reach(kind, sql));
            touched = outcome instanceof Outcome.Done && !kind.transactionControl() ? changes : List.of();
            return outcome;
        } catch (SQLException e) {
            throw stopped(e);
        }
    }

    /** Dumps write virtual tables into the schema by hand, which SQLite does not count as a change. */
    private static SchemaWatch.Reach reach(StatementKind kind, String sql) {
        String text = sql.toLowerCase(Locale.ROOT);
        if (text.contains("sqlite_schema") || text.contains("sqlite_master")) {
            return SchemaWatch.Reach.ANYTHING;
        }
        boolean virtual = TokenWalk.over(sql).at("CREATE", "VIRTUAL");
        return switch (kind.verb()) {
            case CREATE_TABLE, CREATE_INDEX, CREATE_VIEW, CREATE_TRIGGER ->
                virtual ? SchemaWatch.Reach.COUNTED : SchemaWatch.Reach.ADDED;
            default -> SchemaWatch.Reach.COUNTED;
        };
    }

    private Outcome guarded(String sql) throws SQLException {
        execute("SAVEPOINT " + SAVEPOINT);
        Outcome outcome = attempt(sql);
        if (inTransaction()) {
            if (!(outcome instanceof Outcome.Done)) {
                execute("ROLLBACK TO " + SAVEPOINT);
            }
            execute("RELEASE " + SAVEPOINT);
        }
        return outcome;
    }

    /** @throws SQLException where it is the machine that failed, not the statement */
    private Outcome attempt(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            Deadline.within(STATEMENT, statement, () -> statement.execute(sql));
            return new Outcome.Done();
        } catch (SQLException failure) {
            boolean ofMachine = EngineWords.is(failure, SQLiteErrorCode.SQLITE_FULL)
                    || EngineWords.is(failure, SQLiteErrorCode.SQLITE_IOERR)
                    || EngineWords.is(failure, SQLiteErrorCode.SQLITE_NOMEM);
            if (ofMachine) {
                throw failure;
            }
            return Failure.outcome(failure, sql);
        }
    }

    /** The driver does not tell, so this asks for a transaction, which is refused inside of one. */
    private boolean inTransaction() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            try {
                statement.execute("BEGIN");
            } catch (SQLException within) {
                return true;
            }
            statement.execute("ROLLBACK");
            return false;
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    void begin() {
        try {
            if (!inTransaction()) {
                execute("BEGIN");
            }
        } catch (SQLException e) {
            throw stopped(e);
        }
    }

    void commit() {
        try {
            if (inTransaction()) {
                commitOrUndo();
            }
        } catch (SQLException e) {
            throw stopped(e);
        }
    }

    /** Rows that break a deferred reference keep a transaction from ending; the session must go on nevertheless. */
    private void commitOrUndo() throws SQLException {
        try {
            execute("COMMIT");
        } catch (SQLException refused) {
            execute("ROLLBACK");
            watch.changes(SchemaWatch.Reach.ANYTHING);
            throw refused;
        }
    }

    void endOfFile() {
        commit();
        try {
            connection.close();
            connection = open(file);
            watch = new SchemaWatch(connection);
        } catch (SQLException e) {
            throw stopped(e);
        }
    }

    private static EngineException stopped(SQLException e) {
        return new EngineException("The scratch session could not go on", EngineWords.text(e), null, e);
    }

    List<Subject> touched() {
        return touched;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
