package dev.underpin.sqlite;

import dev.underpin.engine.Database;
import dev.underpin.engine.Target;
import dev.underpin.model.fault.ConnectException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;

/** Opens a file for reading, never makes one, and says plainly why where it cannot. */
final class LiveFile {

    private static final int BUSY_MILLISECONDS = 2_000;

    private LiveFile() {}

    static Database open(Target target) {
        Path file = path(target.url());
        checkIsThere(file);
        try {
            Connection connection = readOnly(file);
            try (Statement statement = connection.createStatement()) {
                // The file is not touched before the first query.
                statement.execute("SELECT count(*) FROM sqlite_schema");
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
            return new SqliteDatabase(connection, false, target.statementTimeout());
        } catch (SQLException e) {
            throw new ConnectException("Cannot open " + file, EngineWords.text(e), hint(file, e), e);
        }
    }

    static Connection readOnly(Path file) throws SQLException {
        var config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setBusyTimeout(BUSY_MILLISECONDS);
        return config.createConnection(DatabaseFile.jdbcUrl(file));
    }

    private static Path path(String url) {
        try {
            return DatabaseFile.path(url);
        } catch (InvalidPathException e) {
            throw new ConnectException("Cannot open " + url, e.getReason(), "Write sqlite:path/to/file.db", e);
        }
    }

    private static void checkIsThere(Path file) {
        if (!Files.exists(file)) {
            throw refused(file, "There is no such file.", "Check the path; Underpin opens databases and makes none.");
        }
        if (Files.isDirectory(file)) {
            throw refused(file, "This is a folder.", "Name the database file inside of it.");
        }
        if (!Files.isReadable(file)) {
            throw refused(file, "It may not be read.", "Give this user read permission, or copy the file.");
        }
        if (!DatabaseFile.isOne(file) && !isEmpty(file)) {
            throw refused(
                    file,
                    "This is not a SQLite 3 database, or it is an encrypted one: it does not begin with"
                            + " \"SQLite format 3\".",
                    "Of an encrypted database, export a plain copy with the tool that encrypted it.");
        }
    }

    /** An empty file is an empty database. */
    private static boolean isEmpty(Path file) {
        try {
            return Files.size(file) == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static ConnectException refused(Path file, String reason, String hint) {
        return new ConnectException("Cannot open " + file, reason, hint, null);
    }

    private static @Nullable String hint(Path file, SQLException e) {
        if (EngineWords.is(e, SQLiteErrorCode.SQLITE_BUSY) || EngineWords.is(e, SQLiteErrorCode.SQLITE_LOCKED)) {
            return "Another process is writing to it; try again when that has finished.";
        }
        if (EngineWords.is(e, SQLiteErrorCode.SQLITE_CANTOPEN)) {
            return "A database in WAL mode needs " + file.getFileName() + "-wal and " + file.getFileName()
                    + "-shm beside it, and a folder that may be written to. Copy all three files and read the copy.";
        }
        if (EngineWords.is(e, SQLiteErrorCode.SQLITE_NOTADB) || EngineWords.is(e, SQLiteErrorCode.SQLITE_CORRUPT)) {
            return "The file is damaged or encrypted. Run sqlite3 FILE \"PRAGMA integrity_check\", or restore a backup.";
        }
        return null;
    }
}
