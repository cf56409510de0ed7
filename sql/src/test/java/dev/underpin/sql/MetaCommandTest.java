package dev.underpin.sql;

import static dev.underpin.sql.Dialect.POSTGRESQL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Lines that psql keeps for itself. */
class MetaCommandTest {

    @Test
    void linesBetweenStatements() {
        String script =
                "\\restrict aB1\n\n  \\connect \"my db\"  \r\nSELECT 1; \\echo it;s 'done; \\\\ '\n\\i a;b.sql\n\\unrestrict aB1";
        assertThat(Scripts.texts(script, POSTGRESQL))
                .containsExactly(
                        "\\restrict aB1",
                        "\\connect \"my db\"",
                        "SELECT 1",
                        "\\echo it;s 'done; \\\\ '",
                        "\\i a;b.sql",
                        "\\unrestrict aB1");
    }

    @Test
    void aBackslashOutsideQuotesBeginsTheNextCommand() {
        assertThat(Scripts.texts("\\set x 1 \\echo :x \\\\ SELECT 1; SELECT 2\\; SELECT 3;", POSTGRESQL))
                .containsExactly("\\set x 1", "\\echo :x", "SELECT 1", "SELECT 2", "SELECT 3");
        assertThat(Scripts.texts("\\! dir c:\\temp\nSELECT 1", POSTGRESQL))
                .containsExactly("\\! dir c:\\temp", "SELECT 1");
    }

    @Test
    void commandsThatSendTheStatementEndIt() {
        String script =
                "SELECT 'DROP TABLE a' -- all\n\\gexec\nSELECT $1 \\bind 5 \\g out.txt\nSELECT 2 \\gset p_\nSELECT 3;";
        assertThat(Scripts.texts(script, POSTGRESQL))
                .containsExactly(
                        "SELECT 'DROP TABLE a'",
                        "\\gexec",
                        "SELECT $1",
                        "\\bind 5",
                        "\\g out.txt",
                        "SELECT 2",
                        "\\gset p_",
                        "SELECT 3");
    }

    @Test
    void otherCommandsInsideAStatementAreRefused() {
        assertThatThrownBy(() -> Scripts.pieces("SELECT 1\n  \\connect x\n", POSTGRESQL))
                .isInstanceOf(ScriptException.class)
                .hasMessage("test.sql:2:3: the psql command \\connect stands inside a statement."
                        + " End the statement before it with a semicolon.");
    }

    @Test
    void nameAndArguments() {
        MetaCommand command = new MetaCommand("\\connect  -reuse-previous=on \"dbname='x'\"", Position.START);
        assertThat(command.name()).isEqualTo("connect");
        assertThat(command.arguments()).isEqualTo("-reuse-previous=on \"dbname='x'\"");
        assertThat(new MetaCommand("\\x", Position.START).arguments()).isEmpty();
    }
}
