package dev.underpin.sql;

import static dev.underpin.sql.Dialect.POSTGRESQL;
import static dev.underpin.sql.Dialect.SQLITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Text that cannot be cut: told at the place where the trouble begins. */
class ScriptFaultsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "POSTGRESQL|SELECT 1;# SELECT 'a; b''|2:9|string is never closed",
                "POSTGRESQL|SELECT E'a\\'; b|1:8|string is never closed",
                "POSTGRESQL|SELECT 'a'#'b|1:8|string is never closed",
                "POSTGRESQL|SELECT \"a; b|1:8|quoted name is never closed",
                "POSTGRESQL|SELECT U&\"a; b|1:8|quoted name is never closed",
                "POSTGRESQL|DO $f$ x; $$ $g$|1:4|dollar quote $f$ is never closed",
                "POSTGRESQL|a;#/* /* */ b;|2:1|block comment is never closed",
                "POSTGRESQL|a;#b /* c|2:3|block comment is never closed",
                "POSTGRESQL|CREATE TABLE t (a int;#SELECT (1)|1:16|parenthesis is never closed",
                "POSTGRESQL|CREATE FUNCTION f() BEGIN ATOMIC SELECT 1;|1:21|BEGIN ATOMIC is never closed",
                "SQLITE|SELECT `a``; b|1:8|string is never closed",
                "SQLITE|SELECT [a; b|1:8|quoted name is never closed",
                "SQLITE|a /* /* |1:3|block comment is never closed",
                "SQLITE|CREATE TRIGGER t DELETE ON a BEGIN SELECT 1; # END x;|1:8|trigger body is never closed",
            })
    void neverClosed(Dialect dialect, String text, String position, String problem) {
        String script = text.replace('#', '\n').replace('`', '\'');
        ScriptException fault = catchThrowableOfType(ScriptException.class, () -> Scripts.pieces(script, dialect));
        assertThat(fault.file()).isEqualTo("test.sql");
        assertThat(fault.position()).hasToString(position);
        assertThat(fault.problem()).isEqualTo(problem);
        assertThat(fault.hint()).startsWith("Close it with ");
        assertThat(fault).hasMessage("test.sql:" + position + ": " + problem + ". " + fault.hint());
    }

    @Test
    void whatStandsBeforeTheFaultIsHandedOut() {
        Script script = Script.of("test.sql", "SELECT 1; SELECT 2;\nSELECT 'x", SQLITE);
        assertThat(script.next()).isInstanceOf(Statement.class);
        assertThat(script.next()).isInstanceOf(Statement.class);
        ScriptException fault = catchThrowableOfType(ScriptException.class, script::next);
        assertThat(fault.position()).isEqualTo(new Position(2, 8));
        assertThat(catchThrowableOfType(ScriptException.class, script::next)).hasMessage(fault.getMessage());
    }

    @Test
    void textInMemoryWithNul() {
        ScriptException fault =
                catchThrowableOfType(ScriptException.class, () -> Script.of("test.sql", "a;\n b\0", POSTGRESQL));
        assertThat(fault.position()).isEqualTo(new Position(2, 3));
    }
}
