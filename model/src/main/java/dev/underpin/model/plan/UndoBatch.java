package dev.underpin.model.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Statements that take back a step, or a part of it.
 *
 * @param beside whether it is one that refuses to be in a transaction, because it works beside others who write; all others are one transaction
 * @param done a query that says whether it has been done already; null where the journal is in the same transaction and says so
 * @param leftover what an attempt that was cut off may have left; null where nothing
 */
public record UndoBatch(
        List<String> statements,
        boolean beside,
        @Nullable String done,
        @Nullable Leftover leftover) {

    public UndoBatch {
        statements = List.copyOf(statements);
    }

    public static UndoBatch together(List<String> statements) {
        return new UndoBatch(statements, false, null, null);
    }

    /** As it is written down for people. */
    public SqlBatch sql() {
        return SqlBatch.together(statements);
    }

    /** As it is run, with the journal's line. */
    public SqlBatch run() {
        return new SqlBatch(statements, !beside);
    }

    public Timeouts timeouts() {
        if (beside) {
            return Timeouts.PATIENT;
        }
        return statements.size() > 1 ? Timeouts.BRIEF : Timeouts.LONG;
    }
}
