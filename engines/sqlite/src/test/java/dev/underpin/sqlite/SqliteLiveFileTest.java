package dev.underpin.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.underpin.engine.Database;
import dev.underpin.engine.Engine;
import dev.underpin.engine.Progress;
import dev.underpin.engine.Reading;
import dev.underpin.engine.Target;
import dev.underpin.model.fault.ConnectException;
import dev.underpin.model.fault.EngineException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files as users have them: there, missing, broken, busy. */
class SqliteLiveFileTest {

    @TempDir
    Path folder;

    private static Target target(String url) {
        return new Target(url, null, Duration.ofSeconds(30));
    }

    private Path database(String name, String... statements) throws SQLException {
        Path file = folder.resolve(name);
        try (Connection connection = DriverManager.getConnection(DatabaseFile.jdbcUrl(file));
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
        return file;
    }

    private static ConnectException refused(Path file) {
        return catchThrowableOfType(ConnectException.class, () -> Scratches.ENGINE.connect(target("sqlite:" + file)));
    }

    @Test
    void theEngineIsFoundAndKnowsItsSources() throws Exception {
        assertThat(ServiceLoader.load(Engine.class))
                .anySatisfy(engine -> assertThat(engine.id()).isEqualTo("sqlite"));
        Path file = database("a.db", "CREATE TABLE t (a)");
        Path text = Files.writeString(folder.resolve("a.sql"), "SQLite format 3");
        assertThat(Scratches.ENGINE.recognises(file)).isTrue();
        assertThat(Scratches.ENGINE.recognises(text)).isFalse();
        assertThat(Scratches.ENGINE.recognises(folder)).isFalse();
        assertThat(Scratches.ENGINE.recognises(folder.resolve("gone"))).isFalse();
        assertThat(Scratches.ENGINE.reaches("sqlite:a.db")).isTrue();
        assertThat(Scratches.ENGINE.reaches("postgres://a/b")).isFalse();
    }

    @Test
    void oddNamesAreNames() throws SQLException {
        Path file = database("a b?mode=memory#50%.db", "CREATE TABLE t (a)");
        for (String url : new String[] {"sqlite:" + file, "sqlite://" + file, file.toString()}) {
            try (Database database = Scratches.ENGINE.connect(target(url))) {
                assertThat(database.read(Progress.SILENT).catalog().tables()).hasSize(1);
            }
        }
    }

    @Test
    void whoEnforcesForeignKeysIsNotInTheFile() throws SQLException, IOException {
        Path without = database("without.db", "CREATE TABLE t (a INTEGER PRIMARY KEY)");
        Path with = database(
                "with.db", "CREATE TABLE t (a INTEGER PRIMARY KEY)", "CREATE TABLE u (a INTEGER REFERENCES t)");
        for (Path file : List.of(without, with)) {
            try (Database database = Scratches.ENGINE.connect(target("sqlite:" + file))) {
                Reading reading = database.read(Progress.SILENT);
                assertThat(reading.server().settings()).doesNotContainKey("foreign_keys");
                assertThat(reading.unseen().stream().anyMatch(sentence -> sentence.contains("PRAGMA foreign_keys")))
                        .isEqualTo(file.equals(with));
            }
        }
    }

    @Test
    void readsAndNeverWrites() throws SQLException, IOException {
        Path file = database(
                "a.db",
                "PRAGMA user_version = 42",
                "CREATE TABLE t (a)",
                "CREATE INDEX i ON t (a)",
                "INSERT INTO t VALUES (1), (2), (3)");
        byte[] before = Files.readAllBytes(file);
        try (Database database = Scratches.ENGINE.connect(target("sqlite:" + file))) {
            Reading reading = database.read(Progress.SILENT);
            assertThat(reading.server().settings())
                    .containsEntry("user_version", "42")
                    .containsEntry("encoding", "UTF-8");
            assertThat(reading.catalog().majorVersion()).isEqualTo(3);
            assertThat(reading.unseen())
                    .anyMatch(sentence -> sentence.contains("how often tables and indexes are used"));
            assertThat(reading.statistics().databaseBytes()).isEqualTo(before.length);
            assertThat(reading.statistics().tables()).singleElement().satisfies(table -> {
                assertThat(table.rows()).isEqualTo(3);
                assertThat(table.bytes()).isPositive();
                assertThat(table.indexBytes()).isPositive();
                assertThat(table.sequentialScans()).isEqualTo(-1);
            });
            assertThat(reading.statistics().indexes()).singleElement().matches(index -> index.bytes() > 0);
            var connection = ((SqliteDatabase) database).connection();
            try (Statement statement = connection.createStatement()) {
                assertThatThrownBy(() -> statement.execute("CREATE TABLE u (a)"))
                        .hasMessageContaining("readonly");
            }
        }
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void aMissingFileIsNotMade() {
        Path gone = folder.resolve("gone.db");
        assertThat(refused(gone)).satisfies(e -> {
            assertThat(e.summary()).isEqualTo("Cannot open " + gone);
            assertThat(e.detail()).isEqualTo("There is no such file.");
        });
        assertThat(gone).doesNotExist();
        assertThat(refused(folder).detail()).isEqualTo("This is a folder.");
    }

    @Test
    void garbageAndDamageAreSaid() throws IOException, SQLException {
        Path garbage = Files.writeString(folder.resolve("garbage.db"), "certainly no database".repeat(100));
        assertThat(refused(garbage).detail()).contains("not a SQLite 3 database, or it is an encrypted one");
        Path damaged = Files.writeString(folder.resolve("damaged.db"), "SQLite format 3\0" + "x".repeat(2_000));
        assertThat(refused(damaged).hint()).startsWith("The file is damaged or encrypted");
        Path empty = Files.createFile(folder.resolve("empty.db"));
        try (Database database = Scratches.ENGINE.connect(target("sqlite:" + empty))) {
            assertThat(database.read(Progress.SILENT).catalog().tables()).isEmpty();
        }
    }

    @Test
    void aLockedFileIsSaidAfterAWhile() throws SQLException {
        Path file = database("a.db", "CREATE TABLE t (a)");
        Database open = Scratches.ENGINE.connect(target("sqlite:" + file));
        try (Connection writer = DriverManager.getConnection(DatabaseFile.jdbcUrl(file));
                Statement statement = writer.createStatement()) {
            statement.execute("BEGIN EXCLUSIVE");
            assertThat(refused(file).hint()).startsWith("Another process is writing");
            assertThatThrownBy(() -> open.read(Progress.SILENT)).isInstanceOf(EngineException.class);
            statement.execute("ROLLBACK");
            assertThat(open.read(Progress.SILENT).catalog().tables()).hasSize(1);
        }
        open.close();
    }
}
