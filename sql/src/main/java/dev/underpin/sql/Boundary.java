package dev.underpin.sql;

/** Decides which semicolon ends a statement, from the tokens seen since the statement began. */
abstract sealed class Boundary permits PostgreSqlBoundary, SqliteBoundary {

    static Boundary of(Dialect dialect, Window window) {
        return switch (dialect) {
            case POSTGRESQL -> new PostgreSqlBoundary(window);
            case SQLITE -> new SqliteBoundary(window);
        };
    }

    /** A token of the statement; a semicolon only when it did not split. */
    abstract void see(TokenKind kind, long from, long to);

    /** Whether a semicolon here ends the statement. */
    abstract boolean splits();

    /** The script ends here. Throws ScriptException when the statement cannot be whole. */
    abstract void finish();
}
