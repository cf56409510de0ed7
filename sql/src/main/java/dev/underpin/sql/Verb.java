package dev.underpin.sql;

/** What a statement does, by its leading words. */
public enum Verb {
    CREATE_TABLE,
    CREATE_INDEX,
    CREATE_VIEW,
    CREATE_MATERIALIZED_VIEW,
    CREATE_SEQUENCE,
    CREATE_TYPE,
    CREATE_DOMAIN,
    CREATE_ROUTINE,
    CREATE_TRIGGER,
    CREATE_SCHEMA,
    CREATE_EXTENSION,
    CREATE_ROLE,
    CREATE_DATABASE,
    CREATE_OTHER,
    ALTER_TABLE,
    ALTER_OTHER,
    DROP,
    TRUNCATE,
    COMMENT,
    GRANT,
    REVOKE,
    /** REPLACE of SQLite included. */
    INSERT,
    UPDATE,
    DELETE,
    MERGE,
    /** VALUES and TABLE included. */
    SELECT,
    COPY,
    SET,
    RESET,
    SHOW,
    BEGIN,
    COMMIT,
    ROLLBACK,
    SAVEPOINT,
    RELEASE,
    ROLLBACK_TO,
    PREPARE_TRANSACTION,
    LOCK,
    DO,
    CALL,
    EXPLAIN,
    ANALYZE,
    VACUUM,
    REINDEX,
    CLUSTER,
    REFRESH,
    PRAGMA,
    ATTACH,
    DETACH,
    OTHER;

    /** Whether it begins, ends or marks a transaction. */
    public boolean transactionControl() {
        return switch (this) {
            case BEGIN, COMMIT, ROLLBACK, SAVEPOINT, RELEASE, ROLLBACK_TO, PREPARE_TRANSACTION -> true;
            default -> false;
        };
    }
}
