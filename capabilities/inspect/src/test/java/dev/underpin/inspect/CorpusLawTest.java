package dev.underpin.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.underpin.engine.Engine;
import dev.underpin.engine.Progress;
import dev.underpin.engine.ScratchWish;
import dev.underpin.model.snapshot.Problem;
import dev.underpin.model.snapshot.Snapshot;
import dev.underpin.testkit.RoundTrip;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The law, on databases that nobody here wrote: what is rendered and read back is equal, and nothing failed on the way. */
class CorpusLawTest {

    private static final Path CORPUS = Path.of(System.getProperty("underpin.root"), "..", "shared", "corpus");

    @ParameterizedTest
    @CsvSource({
        "pagila/pagila-schema.sql, 71",
        "sakila/postgres-schema.sql, 21",
        "chinook/Chinook_PostgreSql.sql, 11",
        "sakila/sqlite-schema.sql, 16",
        "chinook/Chinook_Sqlite.sql, 11",
        "crates.io/migrations, 20"
    })
    void render_and_read_back_gives_the_same_catalog(String path, int tables) {
        Path source = CORPUS.resolve(path);
        assumeTrue(Files.exists(source), () -> "SKIPPED: no corpus at " + source);
        var engines = Engines.installed();
        var inspector = new Inspector(engines, Clock.systemUTC(), Progress.SILENT);
        try (Inspection inspection = inspector.open(
                Files.isDirectory(source)
                        ? new Source.MigrationsFolder(path, source, path)
                        : new Source.ScriptFile(path, source, path))) {
            Snapshot snapshot = inspection.snapshot();
            assertThat(snapshot.provenance().problems())
                    .filteredOn(problem -> problem.gravity() != Problem.Gravity.HARMLESS)
                    .isEmpty();
            assertThat(snapshot.catalog().tables().count()).isGreaterThanOrEqualTo(tables);
            RoundTrip.check(
                    engineOf(engines, snapshot),
                    snapshot.catalog(),
                    new ScratchWish(snapshot.catalog().majorVersion()));
        }
    }

    private static Engine engineOf(Engines engines, Snapshot snapshot) {
        return engines.byId(snapshot.catalog().engine());
    }
}
