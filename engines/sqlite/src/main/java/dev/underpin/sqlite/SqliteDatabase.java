package dev.underpin.sqlite;

import dev.underpin.engine.Database;
import dev.underpin.engine.Progress;
import dev.underpin.engine.Reading;
import dev.underpin.engine.Rows;
import dev.underpin.model.fault.EngineException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.sqlite.SQLiteErrorCode;

/** A database file opened for reading only: each look is one read transaction. */
final class SqliteDatabase implements Database {

    private final Connection connection;
    private final boolean scratch;
    private final Duration statementTimeout;

    SqliteDatabase(Connection connection, boolean scratch, Duration statementTimeout) {
        this.connection = connection;
        this.scratch = scratch;
        this.statementTimeout = statementTimeout;
    }

    @Override
    public Reading read(Progress progress) {
        return looking(
                () -> new CatalogReader(new CatalogSession(connection, scratch, statementTimeout, progress), version())
                        .read());
    }

    private String version() throws SQLException {
        return connection.getMetaData().getDatabaseProductVersion();
    }

    @Override
    public Rows rows() {
        return new SqliteRows(this);
    }

    /** Work to be done inside one read transaction. */
    @FunctionalInterface
    interface Look<T> {
        T take() throws SQLException;
    }

    <T> T looking(Look<T> look) {
        try (Statement transaction = connection.createStatement()) {
            transaction.execute("BEGIN");
            try {
                return look.take();
            } finally {
                transaction.execute("ROLLBACK");
            }
        } catch (SQLException e) {
            throw new EngineException(
                    "The database did not let us read",
                    EngineWords.text(e),
                    EngineWords.is(e, SQLiteErrorCode.SQLITE_BUSY)
                            ? "Another process has locked it; try again when that has finished writing."
                            : null,
                    e);
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
            throw new EngineException("The database file could not be closed", EngineWords.text(e), null, e);
        }
    }
}
