package dev.underpin.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.underpin.engine.Progress;
import dev.underpin.engine.Reading;
import dev.underpin.engine.Scratch;
import dev.underpin.model.catalog.Catalog;
import dev.underpin.model.catalog.ColumnName;
import dev.underpin.model.catalog.ForeignKey;
import dev.underpin.model.catalog.Index;
import dev.underpin.model.catalog.ReferentialAction;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.catalog.TypeFamily;
import dev.underpin.model.catalog.View;
import dev.underpin.sql.Dialect;
import dev.underpin.sql.Script;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Databases that other people made. */
class SqliteCorpusTest {

    private static final Path CORPUS = Path.of(System.getProperty("underpin.root", "."), "..", "shared", "corpus");

    @Test
    void sakila() throws IOException {
        try (Scratch scratch = Scratches.make()) {
            Scratches.runAll(scratch, Script.open(corpus("sakila/sqlite-schema.sql"), Dialect.SQLITE));
            Catalog catalog = scratch.database().read(Progress.SILENT).catalog();
            assertThat(catalog.tables()).hasSize(16);
            assertThat(catalog.objects(View.class))
                    .hasSize(5)
                    .allSatisfy(view -> assertThat(view.columns()).isNotEmpty());
            Table film = catalog.table(Names.inMain("film")).orElseThrow();
            assertThat(film.foreignKeys().map(ForeignKey::name))
                    .containsExactly("fk_film_language", "fk_film_language_original");
            assertThat(film.triggers()).hasSize(2);
            assertThat(film.column("rental_rate").orElseThrow().type())
                    .matches(type -> type.family() == TypeFamily.DECIMAL && type.precision() == 4 && type.scale() == 2);
            Scratches.keepsTheLaw(scratch);
        }
    }

    @Test
    void chinook() throws IOException {
        try (Scratch scratch = Scratches.make()) {
            Scratches.runAll(scratch, Script.open(corpus("chinook/Chinook_Sqlite.sql"), Dialect.SQLITE));
            Reading reading = scratch.database().read(Progress.SILENT);
            Catalog catalog = reading.catalog();
            assertThat(catalog.tables()).hasSize(11);
            assertThat(reading.statistics().byTable().get(Names.inMain("Track")))
                    .matches(track -> track.rows() == 3_503 && track.bytes() > 100_000 && track.indexBytes() > 10_000);
            Table track = catalog.table(Names.inMain("Track")).orElseThrow();
            assertThat(track.foreignKeys().map(ForeignKey::onDelete)).containsOnly(ReferentialAction.NO_ACTION);
            assertThat(track.indexes())
                    .filteredOn(index -> !index.backsConstraint())
                    .hasSizeGreaterThanOrEqualTo(3);
            assertThat(track.indexes().stream().map(Index::leadingColumns).flatMap(java.util.List::stream))
                    .contains("AlbumId", "GenreId", "MediaTypeId");
            var albums = scratch.database()
                    .rows()
                    .inclusion(
                            new ColumnName(Names.inMain("Track"), "AlbumId"),
                            new ColumnName(Names.inMain("Album"), "AlbumId"))
                    .orElseThrow();
            assertThat(albums).matches(album -> album.rows() == 3_503 && album.orphans() == 0 && album.complete());
            Scratches.keepsTheLaw(scratch);
        }
    }

    private static Path corpus(String file) {
        Path path = CORPUS.resolve(file);
        assumeTrue(Files.exists(path), "SKIPPED: no corpus at ../shared/corpus, " + file + " was not tried");
        return path;
    }
}
