package dev.underpin.sql;

import static dev.underpin.sql.Dialect.POSTGRESQL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows that follow a COPY in the script. */
class CopyDataTest {

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void rowsAreHandedOutAsWritten(String newline) {
        String rows = String.join(newline, "1\tit's; $$ /*", "\\N\t\\\\.", "\\.x", " \\.", "", "2\t\\.", "");
        String script = "SELECT 1;" + newline + "COPY t (a, \"b\") FROM stdin; -- rows" + newline + rows + "\\."
                + newline + newline + "SELECT 2;";
        assertThat(Scripts.texts(script, POSTGRESQL))
                .containsExactly("SELECT 1", "COPY t (a, \"b\") FROM stdin <" + rows + ">", "SELECT 2");
    }

    @Test
    void positionsGoOnBehindTheRows() {
        var pieces = Scripts.pieces("COPY t FROM stdin;\n1\n2\n\\.\n\nSELECT 2;", POSTGRESQL);
        assertThat(pieces).extracting(Piece::position).containsExactly(new Position(2, 1), new Position(6, 1));
        assertThat(((CopyData) pieces.get(0)).copy().position()).isEqualTo(Position.START);
    }

    @Test
    void rowsReadInPartAreSkipped() throws IOException {
        Script script =
                Script.of("test.sql", "COPY t FROM STDIN WITH (FORMAT csv);\na;b\nc\nd\n\\.\nSELECT 2;", POSTGRESQL);
        CopyData data = (CopyData) Objects.requireNonNull(script.next());
        assertThat(new BufferedReader(data.rows(), 3).readLine()).isEqualTo("a;b");
        assertThat(script.next())
                .extracting(piece -> ((Statement) piece).text())
                .isEqualTo("SELECT 2");
        assertThat(data.rows().read()).isEqualTo(-1);
    }

    @Test
    void noRowsAtAll() {
        assertThat(Scripts.texts("COPY t FROM stdin;\n\\.", POSTGRESQL)).containsExactly("COPY t FROM stdin <>");
    }

    @Test
    void backslashCopyTakesItsRowsFromTheScriptToo() {
        String script = "\\copy t (a) from stdin with (format csv)\n1\n\\.\n\\copy t from 'file'\nSELECT 1";
        assertThat(Scripts.texts(script, POSTGRESQL))
                .containsExactly("copy t (a) from stdin with (format csv) <1\n>", "\\copy t from 'file'", "SELECT 1");
        assertThat(((CopyData) Scripts.pieces(script, POSTGRESQL).get(0)).copy().position())
                .isEqualTo(new Position(1, 2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "COPY t TO stdout",
                "COPY (SELECT a FROM stdin) TO STDOUT",
                "COPY t FROM '/tmp/stdin'",
                "COPY t FROM PROGRAM 'stdin'",
                "SELECT copy FROM stdin"
            })
    void otherStatementsHaveNoRows(String sql) {
        assertThat(Scripts.texts(sql + ";\nSELECT 1;", POSTGRESQL)).containsExactly(sql, "SELECT 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n1\n2\n", "\n1\n\\.x", "\n", "", "\n1\t\\."})
    void missingEndIsToldAtTheCopy(String rest) {
        assertThatThrownBy(() -> Scripts.pieces("\nCOPY t FROM stdin;" + rest, POSTGRESQL))
                .isInstanceOf(ScriptException.class)
                .hasMessageStartingWith("test.sql:2:1: the rows of this COPY are not closed");
    }

    @Test
    void textOnTheLineOfACopyIsRefused() {
        assertThatThrownBy(() -> Scripts.pieces("COPY t FROM stdin; SELECT 1;\n1\n\\.\n", POSTGRESQL))
                .isInstanceOf(ScriptException.class)
                .hasMessageStartingWith("test.sql:1:20: more text stands on the line of a COPY");
        assertThatThrownBy(() -> Scripts.pieces("COPY t FROM stdin", POSTGRESQL))
                .isInstanceOf(ScriptException.class)
                .hasMessageContaining("this COPY has no rows");
    }
}
