package dev.underpin.postgresql;

import dev.underpin.engine.Database;
import dev.underpin.engine.Progress;
import dev.underpin.engine.Reading;
import dev.underpin.engine.Rows;
import dev.underpin.engine.TwinWish;
import dev.underpin.model.fault.EngineException;
import dev.underpin.model.measure.Measurement;
import dev.underpin.model.twin.TwinBundle;
import dev.underpin.model.workload.Workload;
import dev.underpin.postgresql.twin.TwinReader;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A connection used for reading only: each look is one read-only transaction with timeouts of its own. */
public final class PostgresDatabase implements Database {

    private static final int LOCK_MILLISECONDS = 2_000;

    private final Connection connection;
    private final int version;
    private final boolean scratch;
    private final Duration statementTimeout;

    PostgresDatabase(Connection connection, int version, boolean scratch, Duration statementTimeout) {
        this.connection = connection;
        this.version = version;
        this.scratch = scratch;
        this.statementTimeout = statementTimeout;
    }

    @Override
    public Reading read(Progress progress) {
        return looking(() -> new CatalogReader(new CatalogSession(connection, version, scratch, progress)).read());
    }

    @Override
    public TwinBundle plannerStatistics(TwinWish wish, Progress progress) {
        var reader = new TwinReader(connection, version, progress);
        Reading shape = read(progress);
        return looking(() -> reader.read(shape, wish));
    }

    @Override
    public Workload workload(String source, Progress progress) {
        return looking(() -> new StatementCounters(connection, progress).read(source));
    }

    @Override
    public Measurement measurement(String source, Progress progress) {
        return looking(() -> new StatementCounters(connection, progress).measure(source));
    }

    @Override
    public Optional<String> logLinePrefix() {
        return looking(() -> {
            try (Statement statement = connection.createStatement();
                    ResultSet prefix = statement.executeQuery(OwnQuestions.marked("SHOW log_line_prefix"))) {
                return prefix.next() ? Optional.of(prefix.getString(1)) : Optional.empty();
            }
        });
    }

    @Override
    public Rows rows() {
        return new PostgresRows(this);
    }

    /** Work to be done inside one read-only transaction. */
    @FunctionalInterface
    interface Look<T> {
        T take() throws SQLException;
    }

    <T> T looking(Look<T> look) {
        try {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try (Statement settings = connection.createStatement()) {
                settings.execute(OwnQuestions.marked(List.of(
                        "SET LOCAL search_path = pg_catalog",
                        "SET LOCAL statement_timeout = " + statementTimeout.toMillis(),
                        "SET LOCAL lock_timeout = " + LOCK_MILLISECONDS,
                        "SET LOCAL row_security = off",
                        "SET LOCAL extra_float_digits = 1")));
                // Scans of ours are nobody's use of an index; only superusers may say so.
                settings.execute(OwnQuestions.marked("SELECT set_config('track_counts', 'off', true)"
                        + " WHERE current_setting('is_superuser') = 'on'"));
            }
            try {
                return look.take();
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new EngineException("The server did not let us read", ServerMessages.text(e), null, e);
        }
    }

    Connection connection() {
        return connection;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new EngineException("The connection could not be closed", ServerMessages.text(e), null, e);
        }
    }
}
