package dev.underpin.sqlite;

import dev.underpin.engine.Database;
import dev.underpin.engine.Outcome;
import dev.underpin.engine.Scratch;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.fault.EngineException;
import dev.underpin.sql.CopyData;
import dev.underpin.sql.Statement;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** One scratch file: a script's session, and a reader beside it that sees what the script has committed. */
final class SqliteScratch implements Scratch {

    private static final Duration STATEMENT = Duration.ofMinutes(10);

    private final ScratchFolder folder;
    private final Path file;
    private final ScriptSession session;
    private final SqliteDatabase database;
    private final String version;

    private SqliteScratch(ScratchFolder folder) throws SQLException {
        this.folder = folder;
        this.file = folder.path().resolve("scratch.db");
        this.session = new ScriptSession(file);
        var connection = LiveFile.readOnly(file);
        this.database = new SqliteDatabase(connection, true, STATEMENT);
        this.version = connection.getMetaData().getDatabaseProductVersion();
    }

    static SqliteScratch make() {
        try {
            var folder = ScratchFolder.make();
            try {
                return new SqliteScratch(folder);
            } catch (SQLException e) {
                folder.close();
                throw new EngineException("Scratch could not be made", EngineWords.text(e), null, e);
            }
        } catch (IOException e) {
            throw new EngineException(
                    "Scratch could not be made",
                    String.valueOf(e.getMessage()),
                    "Underpin needs a temporary folder it may write to; set one with -Djava.io.tmpdir.",
                    e);
        }
    }

    @Override
    public Database database() {
        return database;
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public String url() {
        return "sqlite:" + file;
    }

    @Override
    public Outcome run(Statement statement) {
        return session.run(statement);
    }

    @Override
    public Outcome copy(CopyData copy) {
        return new Outcome.Failed(
                "SQLite has no COPY", null, "Is this a script for PostgreSQL? Say which engine it is for.", 0, null);
    }

    @Override
    public void begin() {
        session.begin();
    }

    @Override
    public void commit() {
        session.commit();
    }

    @Override
    public void endOfFile() {
        session.endOfFile();
    }

    @Override
    public List<Subject> touched() {
        return session.touched();
    }

    @Override
    public void close() {
        try {
            session.close();
            database.close();
        } catch (SQLException e) {
            throw new EngineException("A scratch connection could not be closed", EngineWords.text(e), null, e);
        } finally {
            folder.close();
        }
    }
}
