package dev.underpin.sqlite;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read, rendered, run and read again has the same shape: each odd corner of CREATE TABLE by itself. */
class SqliteLawTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT, a TEXT NOT NULL COLLATE nocase DEFAULT 'x')",
                "CREATE TABLE t (id integer not null on conflict replace primary key on conflict ignore)",
                "CREATE TABLE t (id INTEGER, CONSTRAINT pk PRIMARY KEY (id AUTOINCREMENT))",
                "CREATE TABLE t (id INTEGER PRIMARY KEY DESC, b UNIQUE)",
                "CREATE TABLE t (a UNIQUE, id INTEGER PRIMARY KEY DESC, b UNIQUE)",
                "CREATE TABLE t (id INTEGER PRIMARY KEY UNIQUE)",
                "CREATE TABLE t (id INTEGER PRIMARY KEY, a UNIQUE) WITHOUT ROWID",
                "CREATE TABLE t (id INTEGER, a UNIQUE, PRIMARY KEY (id DESC)) WITHOUT ROWID",
                "CREATE TABLE t (id INTEGER, PRIMARY KEY (id DESC))",
                "CREATE TABLE t (a, b, PRIMARY KEY (a, b, a)) WITHOUT ROWID",
                "CREATE TABLE t (a, b TEXT, PRIMARY KEY (b COLLATE nocase DESC, a)) WITHOUT ROWID",
                "CREATE TABLE t (a TEXT PRIMARY KEY UNIQUE, b UNIQUE ON CONFLICT REPLACE)",
                "CREATE TABLE t (a TEXT UNIQUE PRIMARY KEY)",
                "CREATE TABLE t (a TEXT UNIQUE, PRIMARY KEY (a COLLATE nocase))",
                "CREATE TABLE t (a UNIQUE, b UNIQUE, UNIQUE (a), UNIQUE (a COLLATE nocase), UNIQUE (b DESC))",
                "CREATE TABLE t (a, b, c, UNIQUE (c, a) ON CONFLICT FAIL, CONSTRAINT u UNIQUE (b), UNIQUE (a))",
                "CREATE TABLE t (a INT, b TEXT, PRIMARY KEY (b, a)) STRICT, WITHOUT ROWID",
                "CREATE TABLE t (a ANY, id INTEGER PRIMARY KEY) STRICT",
                "CREATE TABLE t (a, b INT AS (a + 1) STORED, c GENERATED ALWAYS AS (upper(a) || ')') UNIQUE,"
                        + " d TEXT GENERATED ALWAYS AS (a -- first\n || 'x' -- last\n) VIRTUAL NOT NULL)",
                "CREATE TABLE t (a DEFAULT -5, b DEFAULT (1 + 2 -- three\n), c DEFAULT \"dq\", d DEFAULT word,"
                        + " e DEFAULT CURRENT_TIMESTAMP, f DEFAULT x'00', g DEFAULT true, h DEFAULT + 7, i DEFAULT NULL,"
                        + " j DEFAULT (datetime('now')), k DEFAULT (('a')), l DEFAULT 1e3, m DEFAULT '')",
                "CREATE TABLE t (a \"check\", b [var char], c \"varchar](10\", d VARCHAR /* n */ ( 10 ), e \"a\"\"b\","
                        + " f int generated, g DOUBLE PRECISION, h DECIMAL(10,-2), \"\" INT, i 'left')",
                "CREATE TABLE \"we \"\"ird\" (\"select\" INT, 'quoted' TEXT, [b r] INT, `tick` INT, PRIMARY KEY ('quoted'))",
                "CREATE TABLE t (a INT CONSTRAINT nn NOT NULL CONSTRAINT pos CHECK (a > 0) CHECK ( a < (9) ),"
                        + " CONSTRAINT last CHECK (a <> ')' /* no */) CHECK (a) CONSTRAINT x)",
                "CREATE TABLE t (a INT CONSTRAINT dangling, b)",
                "CREATE TABLE p (x, Id INTEGER PRIMARY KEY, y UNIQUE);"
                        + "CREATE TABLE c (a REFERENCES P, b REFERENCES p (ID) ON DELETE SET NULL ON UPDATE CASCADE,"
                        + " d REFERENCES gone (q) MATCH FULL DEFERRABLE INITIALLY DEFERRED, e, f,"
                        + " CONSTRAINT fk FOREIGN KEY (E, f) REFERENCES c (a, b) ON DELETE RESTRICT NOT DEFERRABLE"
                        + " FOREIGN KEY (a) REFERENCES p (y) ON UPDATE SET DEFAULT DEFERRABLE INITIALLY IMMEDIATE)",
                "CREATE TABLE t (a, b TEXT COLLATE nocase);"
                        + "CREATE UNIQUE INDEX IF NOT EXISTS i ON t (b COLLATE binary DESC, lower(a), a + 1 COLLATE rtrim DESC)"
                        + " WHERE a IS NOT NULL AND b > '(';CREATE INDEX main.\"j j\" ON t ('a', (b) ASC)",
                "CREATE TABLE t (a, b);CREATE VIEW v (x, \"y z\") AS SELECT a, b FROM t WHERE a > 1 -- end\n;"
                        + "CREATE VIEW w AS WITH q AS (SELECT 1 AS one) SELECT *, one AS one FROM q;"
                        + "CREATE TRIGGER ti INSTEAD OF INSERT ON V BEGIN INSERT INTO t VALUES (new.x, 1); SELECT 2; END;"
                        + "CREATE TRIGGER tt AFTER UPDATE OF a ON t WHEN new.a > 1 BEGIN DELETE FROM t; END",
                "CREATE VIEW broken AS SELECT nope FROM gone;CREATE VIEW named (a, b) AS SELECT * FROM gone",
                "CREATE VIRTUAL TABLE doc USING fts5(title, body, tokenize = 'porter ascii');"
                        + "CREATE VIRTUAL TABLE box USING rtree(id, x0, x1)",
                "CREATE TABLE old (a UNIQUE);ALTER TABLE old RENAME TO \"new name\";"
                        + "ALTER TABLE \"new name\" ADD COLUMN b INT NOT NULL DEFAULT 3 CHECK (b > 0) REFERENCES old (a)",
                "CREATE TABLE src (a INTEGER, b TEXT);CREATE TABLE made AS SELECT a, b AS \"b b\", 1.5 AS c FROM src",
            })
    void holdsFor(String script) {
        Scratches.keepsTheLaw(script);
    }
}
