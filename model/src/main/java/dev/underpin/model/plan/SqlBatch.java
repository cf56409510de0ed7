package dev.underpin.model.plan;

import java.util.List;

/**
 * Statements that are run together.
 *
 * @param transaction whether in one transaction; otherwise each by itself, in order
 */
public record SqlBatch(List<String> statements, boolean transaction) {

    public SqlBatch {
        statements = List.copyOf(statements);
    }

    public static SqlBatch alone(String statement) {
        return new SqlBatch(List.of(statement), false);
    }

    /** One transaction, where there is more than one statement. */
    public static SqlBatch together(List<String> statements) {
        return new SqlBatch(statements, statements.size() > 1);
    }
}
