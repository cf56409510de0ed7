package dev.underpin.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.underpin.engine.Outcome;
import dev.underpin.engine.Progress;
import dev.underpin.engine.Scratch;
import dev.underpin.model.catalog.ColumnName;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.fault.EngineException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How scripts are run: what a failure undoes, what is refused, what is said of it. */
class SqliteScratchTest {

    private final Scratch scratch = Scratches.make();

    @AfterEach
    void close() {
        scratch.close();
    }

    private Outcome run(String sql) {
        return Scratches.run(scratch, sql);
    }

    private void done(String sql) {
        assertThat(run(sql)).as(sql).isInstanceOf(Outcome.Done.class);
    }

    /** NULLs in a column, read from beside: what is committed, and how many rows. */
    private long nulls(String table) {
        return scratch.database()
                .rows()
                .countNulls(new ColumnName(Names.inMain(table), "a"))
                .orElseThrow();
    }

    @Test
    void aFailureUndoesItsOwnStatementAlone() {
        done("CREATE TABLE t (a, b UNIQUE ON CONFLICT FAIL)");
        scratch.begin();
        done("INSERT INTO t VALUES (NULL, 1)");
        assertThat(run("INSERT INTO t VALUES (NULL, 2), (NULL, 3), (NULL, 1)"))
                .isInstanceOfSatisfying(Outcome.Failed.class, failed -> {
                    assertThat(failed.message()).isEqualTo("UNIQUE constraint failed: t.b");
                    assertThat(failed.sqlState()).isEqualTo("SQLITE_CONSTRAINT_UNIQUE");
                });
        done("INSERT INTO t VALUES (NULL, 4)");
        assertThat(nulls("t")).as("before the commit").isZero();
        scratch.commit();
        assertThat(nulls("t")).isEqualTo(2);
    }

    @Test
    void theScriptsOwnTransactionsAndSavepointsAreKept() {
        done("CREATE TABLE t (a)");
        done("BEGIN");
        done("INSERT INTO t VALUES (NULL)");
        done("SAVEPOINT s");
        done("INSERT INTO t VALUES (NULL)");
        done("ROLLBACK TO s");
        done("RELEASE s");
        done("COMMIT");
        assertThat(nulls("t")).isEqualTo(1);
        done("BEGIN");
        done("DELETE FROM t");
        done("ROLLBACK");
        assertThat(nulls("t")).isEqualTo(1);
        assertThat(run("COMMIT")).isInstanceOf(Outcome.Failed.class);
    }

    @Test
    void aFileEndsWithCommitAndAFreshSession() {
        done("PRAGMA foreign_keys = ON");
        done("CREATE TEMP TABLE gone (a)");
        done("BEGIN");
        done("CREATE TABLE p (id INTEGER PRIMARY KEY)");
        done("CREATE TABLE t (a REFERENCES p)");
        done("INSERT INTO t VALUES (NULL)");
        assertThat(run("INSERT INTO t VALUES (7)")).isInstanceOf(Outcome.Failed.class);
        scratch.endOfFile();
        assertThat(nulls("t")).isEqualTo(1);
        assertThat(run("SELECT * FROM gone")).isInstanceOf(Outcome.Failed.class);
        done("INSERT INTO t VALUES (7)");
    }

    @Test
    void aCommitThatCannotBeIsUndoneAndSaid() {
        done("CREATE TABLE p (a INTEGER PRIMARY KEY)");
        done("CREATE TABLE c (a REFERENCES p DEFERRABLE INITIALLY DEFERRED)");
        done("PRAGMA foreign_keys = ON");
        scratch.begin();
        done("INSERT INTO c VALUES (1)");
        assertThatThrownBy(scratch::commit).isInstanceOf(EngineException.class);
        done("INSERT INTO c VALUES (NULL)");
        assertThat(nulls("c")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ATTACH 'other.db' AS o",
                "attach database 'file::memory:?cache=shared' AS o",
                "ATTACH ':memory:' || 'x' AS o",
                "VACUUM INTO 'copy.db'",
                "SELECT load_extension('x')",
                "SELECT writefile('x', 'y')",
                "PRAGMA temp_store_directory = '/'",
            })
    void whatReachesOutsideIsContained(String sql) {
        assertThat(run(sql)).isInstanceOf(Outcome.Contained.class);
    }

    @Test
    void theDriversOwnCommandsAreNoStatements() {
        Path copy = Path.of(scratch.url().substring("sqlite:".length())).resolveSibling("copy.db");
        assertThat(run("backup to " + copy)).isInstanceOf(Outcome.Failed.class);
        assertThat(copy).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ATTACH ':memory:' AS m", "ATTACH DATABASE '' AS m", "VACUUM", "PRAGMA user_version = 7"})
    void whatStaysInsideRuns(String sql) {
        done(sql);
    }

    @Test
    void touchedNamesWhatWasMadeOrChanged() {
        done("CREATE TABLE t (a UNIQUE)");
        assertThat(scratch.touched()).containsExactly(Subject.table(Names.inMain("t")));
        done("INSERT INTO t VALUES (1)");
        assertThat(scratch.touched()).isEmpty();
        scratch.begin();
        done("CREATE INDEX i ON t (a)");
        assertThat(scratch.touched()).containsExactly(Subject.part(Subject.Kind.INDEX, Names.inMain("t"), "i"));
        assertThat(run("CREATE INDEX i ON t (a)")).isInstanceOf(Outcome.Failed.class);
        assertThat(scratch.touched()).isEmpty();
        done("CREATE TRIGGER n AFTER INSERT ON t BEGIN SELECT 1; END;");
        assertThat(scratch.touched()).containsExactly(Subject.part(Subject.Kind.TRIGGER, Names.inMain("t"), "n"));
        done("ALTER TABLE t ADD COLUMN b");
        assertThat(scratch.touched()).containsExactly(Subject.table(Names.inMain("t")));
        done("ROLLBACK");
        assertThat(scratch.touched()).isEmpty();
        done("CREATE VIRTUAL TABLE f USING fts5(x)");
        assertThat(scratch.touched()).containsExactly(Subject.table(Names.inMain("f")));
        done("CREATE VIEW v AS SELECT 1");
        assertThat(scratch.touched()).containsExactly(Subject.of(Subject.Kind.VIEW, Names.inMain("v")));
    }

    @Test
    void dumpsOfVirtualTablesAreUnderstood() {
        done("PRAGMA writable_schema = ON");
        done("INSERT INTO sqlite_master (type, name, tbl_name, rootpage, sql)"
                + " VALUES ('table', 'f', 'f', 0, 'CREATE VIRTUAL TABLE f USING fts5(x)')");
        assertThat(scratch.touched()).containsExactly(Subject.table(Names.inMain("f")));
        done("CREATE TABLE IF NOT EXISTS 'f_data' (id INTEGER PRIMARY KEY, block BLOB)");
        done("PRAGMA writable_schema = OFF");
        scratch.endOfFile();
        assertThat(scratch.database().read(Progress.SILENT).catalog().table(Names.inMain("f")))
                .isPresent();
    }

    @Test
    void failuresPointAtThePlace() {
        assertThat(run("SELECT *\n  FORM t")).isInstanceOfSatisfying(Outcome.Failed.class, failed -> {
            assertThat(failed.message()).startsWith("near \"");
            assertThat(failed.offset()).isPositive();
        });
        assertThat(run("CREATE INDEX i ON missing (a)")).isInstanceOfSatisfying(Outcome.Failed.class, failed -> {
            assertThat(failed.missing()).isEqualTo("missing");
            assertThat(failed.offset()).isEqualTo("CREATE INDEX i ON ".length());
        });
        assertThat(run("SELECT now()"))
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(failed.missing()).isEqualTo("now"));
    }

    @Test
    void nothingIsLeftBehind() {
        Scratch other = Scratches.make();
        Path file = Path.of(other.url().substring("sqlite:".length()));
        assertThat(file).exists();
        other.close();
        assertThat(file.getParent()).doesNotExist();
        assertThat(Files.exists(file)).isFalse();
    }
}
