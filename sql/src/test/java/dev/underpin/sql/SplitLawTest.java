package dev.underpin.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Laws on scripts made at random. */
class SplitLawTest {
    private static final int SCRIPTS = 4_000;

    @ParameterizedTest
    @EnumSource
    void theSplitGivesBackWhatTheScriptWasMadeOf(Dialect dialect) throws IOException {
        for (long seed = 0; seed < SCRIPTS; seed++) {
            ScriptGenerator generator = new ScriptGenerator(seed, dialect);
            String text = generator.script();
            assertThat(shown(Script.of("seed", text, dialect)))
                    .as("seed %d, in memory: %s", seed, text)
                    .isEqualTo(generator.expected());
            var bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
            assertThat(shown(Script.open("seed", bytes, dialect)))
                    .as("seed %d, as a file: %s", seed, text)
                    .isEqualTo(generator.expected());
        }
    }

    /** Any text is either cut or refused with a place inside it; its tokens are always read, in order. */
    @ParameterizedTest
    @EnumSource
    void noiseNeverBreaksTheReader(Dialect dialect) {
        String alphabet = "ab1 '\"`[]$$$;;()-*//\\\\.\n\r\tE#:?@&=>U_\u00e9";
        for (long seed = 0; seed < SCRIPTS; seed++) {
            Random random = new Random(seed);
            StringBuilder noise = new StringBuilder();
            for (int i = random.nextInt(60); i > 0; i--) {
                noise.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            String text = noise.toString();
            int behind = 0;
            for (Token token : Tokens.of(text, dialect)) {
                assertThat(token.offset()).as("seed %d", seed).isGreaterThanOrEqualTo(behind);
                assertThat(text.startsWith(token.text(), token.offset())).isTrue();
                behind = token.offset() + token.text().length();
            }
            try {
                for (Piece piece : Scripts.pieces(text, dialect)) {
                    if (piece instanceof Statement statement) {
                        assertThat(text.startsWith(statement.text(), (int) statement.offset()))
                                .as("seed %d", seed)
                                .isTrue();
                        assertThat(Position.START.after(text, (int) statement.offset()))
                                .isEqualTo(statement.position());
                        assertThat(StatementKind.of(statement, dialect)).isNotNull();
                    }
                }
            } catch (ScriptException refused) {
                assertThat(refused.position().line()).isLessThanOrEqualTo(text.split("\r\n|\n|\r", -1).length);
            }
        }
    }

    private static List<String> shown(Script script) {
        List<String> shown = new ArrayList<>();
        for (Piece piece = script.next(); piece != null; piece = script.next()) {
            switch (piece) {
                case Statement statement -> shown.add(line(statement));
                case MetaCommand command -> shown.add(command.position() + " " + command.text());
                case CopyData data -> {
                    shown.add(line(data.copy()));
                    shown.add("rows " + Scripts.rows(data));
                }
            }
        }
        return shown;
    }

    private static String line(Statement statement) {
        return statement.position() + " " + statement.offset() + " " + statement.text();
    }
}
