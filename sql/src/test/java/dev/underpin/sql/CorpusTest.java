package dev.underpin.sql;

import static dev.underpin.sql.Dialect.POSTGRESQL;
import static dev.underpin.sql.Dialect.SQLITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Scripts that other people wrote: real dumps and ten years of migrations. */
class CorpusTest {
    private static final Path CORPUS = Path.of(System.getProperty("underpin.root", "."), "..", "shared", "corpus");

    @BeforeAll
    static void corpusIsThere() {
        assumeTrue(Files.isDirectory(CORPUS), "SKIPPED: no corpus at ../shared/corpus, its scripts were not tried");
    }

    @Test
    void pagila() throws IOException {
        List<Piece> pieces = read("pagila/pagila-schema.sql", POSTGRESQL);
        assertThat(count(pieces, Verb.CREATE_TABLE)).isEqualTo(71);
        assertThat(count(pieces, Verb.CREATE_ROUTINE)).isEqualTo(10);
        everyStatementIsKnown(pieces);
    }

    @Test
    void sakila() throws IOException {
        everyStatementIsKnown(read("sakila/postgres-schema.sql", POSTGRESQL));
        everyStatementIsKnown(read("sakila/sqlite-schema.sql", SQLITE));
        long rows = 0;
        try (Script script = Script.open(CORPUS.resolve("sakila/postgres-data-copy.sql"), POSTGRESQL)) {
            for (Piece piece = script.next(); piece != null; piece = script.next()) {
                if (piece instanceof CopyData data) {
                    rows += Scripts.rows(data).lines().count();
                }
            }
        }
        assertThat(rows).isEqualTo(46_273);
    }

    @Test
    void chinook() throws IOException {
        assertThat(count(read("chinook/Chinook_PostgreSql.sql", POSTGRESQL), Verb.CREATE_TABLE))
                .isEqualTo(11);
        assertThat(count(read("chinook/Chinook_Sqlite.sql", SQLITE), Verb.CREATE_TABLE))
                .isEqualTo(11);
    }

    @Test
    void cratesIo() throws IOException {
        int statements = 0;
        for (Path file : files("crates.io/migrations")) {
            List<Piece> pieces = Scripts.pieces(Script.open(file, POSTGRESQL));
            everyStatementIsKnown(pieces);
            statements += pieces.size();
        }
        assertThat(statements).isGreaterThan(1_000);
    }

    private static List<Path> files(String folder) throws IOException {
        try (Stream<Path> all = Files.walk(CORPUS.resolve(folder))) {
            return all.filter(path -> path.toString().endsWith(".sql")).sorted().toList();
        }
    }

    /** Reads a script and checks that offsets and positions lead back into its text. */
    private static List<Piece> read(String name, Dialect dialect) throws IOException {
        Path file = CORPUS.resolve(name);
        String whole = Files.readString(file);
        String text = whole.startsWith("\uFEFF") ? whole.substring(1) : whole;
        List<Piece> pieces = new ArrayList<>(Scripts.pieces(Script.open(file, dialect)));
        List<String> lines = text.lines().toList();
        for (Piece piece : pieces) {
            if (piece instanceof Statement statement) {
                assertThat(text.startsWith(statement.text(), (int) statement.offset()))
                        .as(statement.text())
                        .isTrue();
                String line = lines.get(statement.position().line() - 1);
                String first = statement.text().lines().findFirst().orElseThrow();
                assertThat(line.substring(statement.position().column() - 1)).startsWith(first);
            }
        }
        return pieces;
    }

    private static void everyStatementIsKnown(List<Piece> pieces) {
        Set<Verb> vague = EnumSet.of(Verb.OTHER);
        for (Piece piece : pieces) {
            if (piece instanceof Statement statement) {
                StatementKind kind = StatementKind.of(statement, statement.dialect());
                assertThat(vague).as(statement.text()).doesNotContain(kind.verb());
                if (kind.verb().name().startsWith("CREATE_") && !kind.object().equals("INDEX")) {
                    assertThat(kind.target()).as(statement.text()).isNotEmpty();
                }
            }
        }
    }

    private static long count(List<Piece> pieces, Verb verb) {
        return pieces.stream()
                .filter(piece -> piece instanceof Statement statement
                        && StatementKind.of(statement, statement.dialect()).verb() == verb)
                .count();
    }
}
