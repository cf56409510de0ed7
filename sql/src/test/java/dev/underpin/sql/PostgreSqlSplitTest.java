package dev.underpin.sql;

import static dev.underpin.sql.Dialect.POSTGRESQL;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where PostgreSQL's statements end. */
class PostgreSqlSplitTest {

    /** Each of these holds a semicolon or an odd quote that must not end it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT ';'",
                "SELECT 'it''s; fine'",
                "SELECT E'it\\'s; fine', e'\\\\'",
                "SELECT E'a;'\n  'b\\'; c'",
                "SELECT E'a' -- comment; '\n  'b\\'; c'",
                "SELECT 'back\\', ';'",
                "SELECT 'a'\n 'back\\', ';'",
                "SELECT U&'d\\0061t;', U&\"d;\\0061\", B'1;', X'F;', N'it''s;'",
                "SELECT \"a;b\"\"c;\" FROM t",
                "SELECT $$a;b'$$, $tag$ ; $$ ; $other$ ; $tag$",
                "SELECT $äö1$;$äö1$",
                "SELECT $a$;$a $b$;$a$",
                "SELECT $1 + $2 AS a$1, foo$1$ FROM t",
                "SELECT 1 /* ; /* nested ; */ ' ; */ + 2",
                "SELECT 1 -- ; ' \" $$ /*\n + 2",
                "SELECT 1 +-- ;\n 2 */* ; */ 3",
                "CREATE RULE r AS ON INSERT TO t DO (DELETE FROM a; DELETE FROM b)",
                "SELECT :'name;', :\"col;umn\", :plain, a[1:2], b::text",
                "CREATE FUNCTION f() RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT 1; SELECT 2; END",
                "CREATE OR REPLACE PROCEDURE p(a int) BEGIN ATOMIC"
                        + " SELECT CASE WHEN a > 1 THEN (CASE a WHEN 2 THEN 'x' END) ELSE 'END' END; DELETE FROM t; END",
                "CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT 1 AS end; SELECT t.case, t . end FROM t; END",
                "CREATE FUNCTION f() RETURNS int BEGIN/* ; */ATOMIC ; END",
                "create function f() returns text language plpgsql as $$ begin return ';'; end $$",
                "DO $do$ BEGIN PERFORM $x$;$x$; END $do$",
            })
    void isOneStatement(String sql) {
        assertThat(Scripts.texts(sql + ";SELECT 1", POSTGRESQL)).containsExactly(sql, "SELECT 1");
        assertThat(Scripts.texts(sql, POSTGRESQL)).containsExactly(sql);
    }

    @Test
    void splitsAtSemicolonsAndSkipsEmptyStatements() {
        assertThat(Scripts.texts(";; a ;\n;b; ; -- nothing\n ; c ;; /* end */", POSTGRESQL))
                .containsExactly("a", "b", "c");
    }

    @Test
    void beginOfATransactionIsNoBlock() {
        assertThat(Scripts.texts("BEGIN; UPDATE t SET a = CASE WHEN b THEN 1 END; END; SELECT 1", POSTGRESQL))
                .containsExactly("BEGIN", "UPDATE t SET a = CASE WHEN b THEN 1 END", "END", "SELECT 1");
    }

    @Test
    void columnsNamedLikeBlocksDoNotHoldAStatementOpen() {
        assertThat(Scripts.texts("CREATE TABLE t (\"begin\" int, atomic int, begin int); SELECT 1", POSTGRESQL))
                .hasSize(2);
        assertThat(Scripts.texts("CREATE VIEW v AS SELECT begin, atomic FROM t; SELECT 1", POSTGRESQL))
                .hasSize(2);
    }

    @Test
    void aParenthesisTooManyDoesNotSwallowTheRest() {
        assertThat(Scripts.texts("SELECT 1); SELECT 2", POSTGRESQL)).containsExactly("SELECT 1)", "SELECT 2");
    }

    @Test
    void nonConformingStringsEscapeFromTheNextStatementOn() {
        String script = "SELECT 'a\\'; SET standard_conforming_strings = off; SELECT 'it\\'s; one', N'it\\'s; two';"
                + " SET SESSION standard_conforming_strings TO 'on'; SELECT 'b\\';"
                + "SET standard_conforming_strings=false; SELECT '\\';'; RESET standard_conforming_strings; SELECT '\\'";
        assertThat(Scripts.texts(script, POSTGRESQL))
                .containsExactly(
                        "SELECT 'a\\'",
                        "SET standard_conforming_strings = off",
                        "SELECT 'it\\'s; one', N'it\\'s; two'",
                        "SET SESSION standard_conforming_strings TO 'on'",
                        "SELECT 'b\\'",
                        "SET standard_conforming_strings=false",
                        "SELECT '\\';'",
                        "RESET standard_conforming_strings",
                        "SELECT '\\'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void everyLineEndCounts(String newline) {
        String script = String.join(newline, "\uFEFF-- head", "", "SELECT 1", "  , 2; SELECT 3 -- tail", ";", "x");
        List<Piece> pieces = Scripts.pieces(script, POSTGRESQL);
        assertThat(pieces)
                .containsExactly(
                        new Statement(
                                "SELECT 1" + newline + "  , 2",
                                new Position(3, 1),
                                7 + 2L * newline.length(),
                                "-- head",
                                POSTGRESQL),
                        new Statement("SELECT 3", new Position(4, 8), 22 + 3L * newline.length(), "", POSTGRESQL),
                        new Statement("x", new Position(6, 1), 39 + 5L * newline.length(), "", POSTGRESQL));
    }

    @Test
    void leadingCommentsBelongToTheStatementBelow() {
        String script =
                "-- allow: a\nDROP TABLE a; -- about a\n/* b */ -- allow: b\n\nDROP TABLE b; /* c */ DROP TABLE c";
        assertThat(Scripts.pieces(script, POSTGRESQL))
                .extracting(piece -> ((Statement) piece).leadingComments())
                .containsExactly("-- allow: a", "/* b */ -- allow: b", "/* c */");
    }

    @Test
    void columnsCountUtf16Chars() {
        List<Piece> pieces = Scripts.pieces("SELECT '😀ä'; SELECT 2", POSTGRESQL);
        assertThat(pieces.get(1).position()).isEqualTo(new Position(1, 15));
    }
}
