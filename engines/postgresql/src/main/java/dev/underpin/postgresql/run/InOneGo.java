package dev.underpin.postgresql.run;

import dev.underpin.model.plan.SqlBatch;
import dev.underpin.sql.Dialect;
import dev.underpin.sql.StatementKind;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Several statements and their COMMIT as one message to the server. Those after the first find its locks held, and clients behind them: on a busy machine
 * each answer that is waited for in between keeps clients waiting as long as the statements themselves.
 */
final class InOneGo {

    private InOneGo() {}

    /** Only what answers no rows: the driver would take an answer for a failure after the COMMIT. */
    static boolean fits(SqlBatch batch) {
        return batch.transaction()
                && batch.statements().size() > 1
                && batch.statements().stream().allMatch(InOneGo::answersNothing);
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

    /** In the transaction that is open, which ends with it. Which of them was refused is not told. */
    static void run(Statement statement, SqlBatch batch) throws SQLException {
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
}
