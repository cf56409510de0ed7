package dev.underpin.sql;

import static dev.underpin.sql.Dialect.SQLITE;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where SQLite's statements end. */
class SqliteSplitTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT ';', 'it''s;'",
                "SELECT \"a;\"\"b\", `c;``d`, [e;'f] FROM t",
                "SELECT 'back\\', ';'",
                "SELECT 1 /* ; /* not nested ' */ + 2",
                "SELECT 1 -- ; ' [ `\n + 2",
                "SELECT $a, :b, @c, ?1, x'00', $$",
                "CREATE TRIGGER t AFTER INSERT ON a BEGIN SELECT 1; DELETE FROM b; END",
                "create temp trigger t after insert on a begin select case when 1 then 2 end; select 3; end",
                "CREATE TRIGGER t UPDATE ON a BEGIN SELECT 1 AS end, ';END;'; /* x */ END",
                "EXPLAIN QUERY PLAN CREATE TEMPORARY TRIGGER t INSERT ON a BEGIN SELECT 1; END",
            })
    void isOneStatement(String sql) {
        assertThat(Scripts.texts(sql + ";SELECT 1", SQLITE)).containsExactly(sql, "SELECT 1");
        assertThat(Scripts.texts(sql, SQLITE)).containsExactly(sql);
    }

    @Test
    void splitsAtEverySemicolonOutsideATrigger() {
        assertThat(Scripts.texts("BEGIN; SELECT (1; CREATE TABLE trigger(a); END;;COMMIT", SQLITE))
                .containsExactly("BEGIN", "SELECT (1", "CREATE TABLE trigger(a)", "END", "COMMIT");
    }

    @Test
    void dotCommandsAndHashCommentsAreForTheShell() {
        String script = "# made by hand\n.mode csv\nSELECT 1;\n  .print it's done\nSELECT .5, t.a\n.5 FROM t;";
        assertThat(Scripts.texts(script, SQLITE))
                .containsExactly(".mode csv", "SELECT 1", ".print it's done", "SELECT .5, t.a\n.5 FROM t");
    }

    @Test
    void aLoneCarriageReturnDoesNotEndAComment() {
        assertThat(Scripts.texts("SELECT 1; -- a\rSELECT 2;\nSELECT 3;", SQLITE))
                .containsExactly("SELECT 1", "SELECT 3");
    }
}
