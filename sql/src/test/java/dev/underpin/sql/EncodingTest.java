package dev.underpin.sql;

import static dev.underpin.sql.Dialect.POSTGRESQL;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** From the bytes of a file to text, and files that are no text. */
class EncodingTest {
    private static final String TEXT = "SELECT 'ä€😀';\nSELECT 2;";

    static Stream<Arguments> encodings() {
        return Stream.of(
                Arguments.of("", UTF_8),
                Arguments.of("\uFEFF", UTF_8),
                Arguments.of("\uFEFF", UTF_16LE),
                Arguments.of("\uFEFF", UTF_16BE));
    }

    @ParameterizedTest
    @MethodSource("encodings")
    void isRead(String mark, Charset charset, @TempDir Path folder) throws IOException {
        Path file = folder.resolve("test.sql");
        Files.write(file, (mark + TEXT).getBytes(charset));
        List<Piece> pieces = Scripts.pieces(Script.open(file, POSTGRESQL));
        assertThat(pieces)
                .containsExactly(
                        new Statement("SELECT 'ä€😀'", Position.START, 0, "", POSTGRESQL),
                        new Statement("SELECT 2", new Position(2, 1), 15, "", POSTGRESQL));
    }

    @Test
    void charsSplitBetweenReadsAreWhole() throws IOException {
        InputStream drip = new ByteArrayInputStream(TEXT.repeat(50).getBytes(UTF_8)) {
            @Override
            public synchronized int read(byte[] into, int offset, int length) {
                return super.read(into, offset, Math.min(1, length));
            }
        };
        assertThat(Scripts.pieces(Script.open("drip", drip, POSTGRESQL)))
                .isEqualTo(Scripts.pieces(TEXT.repeat(50), POSTGRESQL));
    }

    @Test
    void wrongBytesAreToldWhereTheyStand() throws IOException {
        byte[] bytes = ("SELECT 1;\n".repeat(20_000) + "SELECT 'é'").getBytes(ISO_8859_1);
        Script script = Script.open("test.sql", new ByteArrayInputStream(bytes), POSTGRESQL);
        for (int i = 0; i < 20_000; i++) {
            assertThat(script.next()).isNotNull();
        }
        ScriptException fault = catchThrowableOfType(ScriptException.class, script::next);
        assertThat(fault)
                .hasMessage("test.sql:20001:9: the bytes 0xE9 are not UTF-8."
                        + " Save the file as UTF-8; from Latin-1: iconv -f LATIN1 -t UTF-8 old.sql > new.sql.");
    }

    @Test
    void aCharCutOffAtTheEndIsWrong() {
        assertThatThrownBy(() -> read("SELECT 1; -- ".getBytes(UTF_8), 0xE2, 0x82))
                .isInstanceOf(ScriptException.class)
                .hasMessageStartingWith("test.sql:1:14: the bytes 0xE2 0x82 are not UTF-8");
    }

    @Test
    void nulFarBehindTheHead() {
        assertThatThrownBy(() -> read("SELECT 1;\n".repeat(500).getBytes(UTF_8), 'x', 0))
                .isInstanceOf(ScriptException.class)
                .hasMessageStartingWith("test.sql:501:2: a NUL byte stands in the text");
    }

    static Stream<Arguments> filesThatAreNoText() {
        return Stream.of(
                Arguments.of("PGDMP\u0001\u000e", "custom-format PostgreSQL dump", "pg_restore -f"),
                Arguments.of("toc.dat\0\0", "tar-format PostgreSQL dump", "pg_restore -f"),
                Arguments.of("SQLite format 3\0\u0010", "SQLite database file", "sqlite:FILE"),
                Arguments.of("\u001f\u008b\b", "gzip archive", "gunzip"),
                Arguments.of(
                        "ab\0\u0001\u00ff\0", "looks binary: it starts with 61 62 00 01 ff 00", "Give a file of SQL"),
                Arguments.of("S\0E\0L\0", "looks like UTF-16 without a byte order mark", "UTF-8"));
    }

    @ParameterizedTest
    @MethodSource
    void filesThatAreNoText(String head, String problem, String hint) {
        assertThatThrownBy(() -> read(head.getBytes(ISO_8859_1)))
                .isInstanceOf(ScriptException.class)
                .hasMessageStartingWith("test.sql:1:1: this ")
                .hasMessageContaining(problem)
                .hasMessageContaining(hint);
    }

    @Test
    void emptyAndMissingFiles() throws IOException {
        assertThat(Scripts.pieces(Script.open("empty", InputStream.nullInputStream(), POSTGRESQL)))
                .isEmpty();
        assertThatThrownBy(() -> Script.open(Path.of("no-such.sql"), POSTGRESQL))
                .isInstanceOf(NoSuchFileException.class);
    }

    private static void read(byte[] text, int... more) throws IOException {
        byte[] bytes = new byte[text.length + more.length];
        System.arraycopy(text, 0, bytes, 0, text.length);
        for (int i = 0; i < more.length; i++) {
            bytes[text.length + i] = (byte) more[i];
        }
        Scripts.pieces(Script.open("test.sql", new ByteArrayInputStream(bytes), POSTGRESQL));
    }
}
