package dev.underpin.postgresql.run;

import dev.underpin.model.plan.SqlBatch;
import dev.underpin.sql.Dialect;
import dev.underpin.sql.StatementKind;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Statements and their COMMIT as one message to the server. Those after the first find its locks held, and clients behind them: on a busy machine
 * each answer that is waited for in between keeps clients waiting as long as the statements themselves. So does a COMMIT that waits for its disk,
 * and for replicas, with the locks in its hands: that is waited for when they are free again.
 */
final class InOneGo {

    private InOneGo() {}

    /** Only what answers no rows: the driver would take an answer for a failure after the COMMIT. */
    static boolean fits(SqlBatch batch) {
        return batch.transaction() && batch.statements().stream().allMatch(InOneGo::answersNothing);
    }

    private static boolean answersNothing(String sql) {
        return switch (StatementKind.of(sql, Dialect.POSTGRESQL).verb()) {
            case CREATE_TABLE,
                    CREATE_INDEX,
                    CREATE_VIEW,
                    CREATE_SEQUENCE,
                    CREATE_TYPE,
                    CREATE_DOMAIN,
                    CREATE_ROUTINE,
                    CREATE_TRIGGER,
                    ALTER_TABLE,
                    ALTER_OTHER,
                    DROP,
                    COMMENT,
                    GRANT,
                    REVOKE,
                    LOCK,
                    DO -> true;
            default -> false;
        };
    }

    /** In the transaction that is open, which ends with it, to be {@link #secured}. Which of them was refused is not told. */
    static void run(Statement statement, SqlBatch batch) throws SQLException {
        statement.addBatch("SET LOCAL synchronous_commit = off");
        for (String sql : batch.statements()) {
            statement.addBatch(sql);
        }
        statement.addBatch("COMMIT");
        try {
            statement.executeBatch();
        } catch (BatchUpdateException e) {
            throw e.getCause() instanceof SQLException server ? server : e;
        }
    }

    /** Another transaction, however small, is on disk only with all before it. */
    static void secured(Statement statement) throws SQLException {
        statement.execute("SELECT txid_current()");
    }
}
