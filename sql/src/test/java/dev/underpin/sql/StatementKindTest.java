package dev.underpin.sql;

import static dev.underpin.sql.Dialect.POSTGRESQL;
import static dev.underpin.sql.Dialect.SQLITE;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the head of a statement tells. */
class StatementKindTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "CREATE TABLE A.\"B\" (c int)|CREATE_TABLE TABLE a.B",
                "create unlogged table if not exists t as select 1|CREATE_TABLE TABLE t",
                "CREATE GLOBAL TEMPORARY TABLE t (a int)|CREATE_TABLE TABLE t",
                "CREATE FOREIGN TABLE f (a int) SERVER s|CREATE_OTHER FOREIGN TABLE f",
                "CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS i ON ONLY s.t (a)|CREATE_INDEX INDEX i on s.t!",
                "CREATE INDEX ON t (a)|CREATE_INDEX INDEX - on t",
                "CREATE OR REPLACE RECURSIVE VIEW s.v (a) AS SELECT 1|CREATE_VIEW VIEW s.v",
                "CREATE MATERIALIZED VIEW IF NOT EXISTS m AS SELECT 1|CREATE_MATERIALIZED_VIEW MATERIALIZED VIEW m",
                "CREATE OR REPLACE FUNCTION s.f(a int) RETURNS int|CREATE_ROUTINE FUNCTION s.f",
                "CREATE CONSTRAINT TRIGGER g AFTER UPDATE OF a, b ON s.t FROM x|CREATE_TRIGGER TRIGGER g on s.t",
                "CREATE EVENT TRIGGER e ON ddl_command_end|CREATE_OTHER EVENT TRIGGER e",
                "CREATE RULE r AS ON INSERT TO s.t DO NOTHING|CREATE_OTHER RULE r on s.t",
                "CREATE POLICY p ON t USING (a)|CREATE_OTHER POLICY p on t",
                "CREATE EXTENSION IF NOT EXISTS \"uuid-ossp\" WITH SCHEMA x|CREATE_EXTENSION EXTENSION uuid-ossp",
                "CREATE SCHEMA AUTHORIZATION joe|CREATE_SCHEMA SCHEMA -",
                "CREATE USER joe PASSWORD 'x'|CREATE_ROLE USER joe",
                "CREATE USER MAPPING FOR joe SERVER s|CREATE_OTHER USER MAPPING -",
                "CREATE OPERATOR === (FUNCTION = f)|CREATE_OTHER OPERATOR -",
                "ALTER TABLE IF EXISTS ONLY s.t ADD a int|ALTER_TABLE TABLE s.t",
                "ALTER TABLE ALL IN TABLESPACE a SET TABLESPACE b|ALTER_TABLE TABLE -",
                "ALTER TYPE e ADD VALUE 'x'|ALTER_OTHER TYPE e",
                "DROP TABLE IF EXISTS a.b CASCADE|DROP TABLE a.b",
                "DROP TABLE a, b|DROP TABLE -",
                "DROP TRIGGER IF EXISTS g ON s.t|DROP TRIGGER g on s.t",
                "COMMENT ON COLUMN s.t.c IS 'x'|COMMENT COLUMN s.t.c",
                "COMMENT ON CONSTRAINT k ON DOMAIN d IS 'x'|COMMENT CONSTRAINT k on d",
                "INSERT INTO s.t SELECT 1|INSERT s.t",
                "UPDATE ONLY t SET a = 1|UPDATE t",
                "DELETE FROM t * WHERE a|DELETE t",
                "MERGE INTO t USING s ON true|MERGE t",
                "TRUNCATE t|TRUNCATE t",
                "TRUNCATE TABLE a, b|TRUNCATE -",
                "COPY s.t (a) FROM stdin|COPY s.t",
                "COPY (SELECT 1) TO stdout|COPY -",
                "(SELECT 1) UNION SELECT 2|SELECT -",
                "WITH RECURSIVE x AS (DELETE FROM y RETURNING *) INSERT INTO t SELECT * FROM x|INSERT t",
                "WITH x AS (SELECT 1) SELECT * FROM x FOR UPDATE|SELECT -",
                "REFRESH MATERIALIZED VIEW CONCURRENTLY s.m|REFRESH s.m",
                "LOCK TABLE ONLY t IN SHARE MODE|LOCK t",
                "GRANT SELECT ON t TO joe|GRANT -",
                "/* hint */ DO $$ BEGIN END $$|DO -",
                "NOTIFY x|OTHER -",
                "'odd'|OTHER -",
            })
    void reads(String sql, String expected) {
        assertThat(shown(StatementKind.of(sql, POSTGRESQL))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "CREATE TABLE 'My Table' (a)|CREATE_TABLE TABLE My Table",
                "CREATE VIRTUAL TABLE [a b] USING fts5(x)|CREATE_TABLE TABLE a b",
                "CREATE TEMP TRIGGER IF NOT EXISTS g AFTER UPDATE ON main.T BEGIN SELECT 1; END|CREATE_TRIGGER TRIGGER g on main.T",
                "INSERT OR REPLACE INTO T VALUES (1)|INSERT T",
                "REPLACE INTO T VALUES (1)|INSERT T",
                "UPDATE OR IGNORE T SET a = 1|UPDATE T",
                "PRAGMA main.journal_mode = WAL|PRAGMA main.journal_mode!",
                "PRAGMA journal_mode|PRAGMA journal_mode",
                "PRAGMA foreign_keys = OFF|PRAGMA foreign_keys",
                "VACUUM INTO 'x'|VACUUM INTO!",
            })
    void readsSqlite(String sql, String expected) {
        assertThat(shown(StatementKind.of(sql, SQLITE))).isEqualTo(expected);
    }

    private static String shown(StatementKind kind) {
        String target = kind.target().isEmpty() ? "-" : String.join(".", kind.target());
        return kind.verb()
                + (kind.object().isEmpty() ? " " : " " + kind.object() + " ")
                + target
                + (kind.on().isEmpty() ? "" : " on " + String.join(".", kind.on()))
                + (kind.refusesTransaction() ? "!" : "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BEGIN ISOLATION LEVEL SERIALIZABLE",
                "START TRANSACTION",
                "COMMIT",
                "END",
                "ABORT",
                "ROLLBACK WORK",
                "SAVEPOINT a",
                "RELEASE a",
                "ROLLBACK TO a",
                "PREPARE TRANSACTION 'x'"
            })
    void controlsTheTransaction(String sql) {
        assertThat(StatementKind.of(sql, POSTGRESQL).transactionControl()).isTrue();
    }

    @Test
    void tellsEndsOfTransactionsApart() {
        assertThat(StatementKind.of("ROLLBACK TRANSACTION TO SAVEPOINT a", SQLITE)
                        .verb())
                .isEqualTo(Verb.ROLLBACK_TO);
        assertThat(StatementKind.of("END TRANSACTION", SQLITE).verb()).isEqualTo(Verb.COMMIT);
        assertThat(StatementKind.of("PREPARE p AS SELECT 1", POSTGRESQL).transactionControl())
                .isFalse();
    }

    /** Each was sent to PostgreSQL 18 inside BEGIN and answered with SQLSTATE 25001. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "create index concurrently i on t(v)",
                "create unique index concurrently if not exists i on t(v)",
                "drop index concurrently i",
                "reindex table concurrently t",
                "reindex (concurrently) table t",
                "reindex (verbose, concurrently true) table t",
                "reindex schema public",
                "reindex database postgres",
                "reindex system",
                "vacuum",
                "vacuum (analyze) t",
                "create database d",
                "drop database if exists d",
                "alter database d set tablespace pg_default",
                "alter system set work_mem = '4MB'",
                "create tablespace s location '/x'",
                "drop tablespace if exists s",
                "cluster",
                "cluster verbose",
                "cluster (verbose)",
                "alter table p detach partition q concurrently",
                "create subscription s connection 'x' publication y",
                "discard all",
                "commit prepared 'x'",
                "rollback prepared 'x'",
            })
    void isRefusedInsideATransaction(String sql) {
        assertThat(StatementKind.of(sql, POSTGRESQL).refusesTransaction()).isTrue();
    }

    /** Each was sent to PostgreSQL 18 inside BEGIN and not refused for that. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "create index i on t(v)",
                "create index i on concurrently(v)",
                "drop index i",
                "reindex table t",
                "reindex (concurrently false) table t",
                "reindex (concurrently off, verbose) table t",
                "analyze t",
                "alter database d set work_mem = '4MB'",
                "cluster t using t_pkey",
                "alter table p detach partition q",
                "create subscription s connection 'x' publication y with (connect = false, slot_name = none)",
                "create subscription s connection 'x' publication y with (create_slot = false)",
                "alter subscription s set publication y with (refresh = false)",
                "alter subscription s disable",
                "discard plans",
                "alter type e add value 'b'",
                "refresh materialized view concurrently m",
                "commit",
            })
    void isAllowedInsideATransaction(String sql) {
        assertThat(StatementKind.of(sql, POSTGRESQL).refusesTransaction()).isFalse();
    }
}
