package dev.underpin.sqlite;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** {@code sqlite:path}, or a path alone, and how a file shows that it is a database (sqlite.org/fileformat.html §1.3). */
final class DatabaseFile {

    private static final String PREFIX = "sqlite:";
    private static final byte[] SIGNATURE = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

    private DatabaseFile() {}

    static boolean understands(String source) {
        return source.startsWith(PREFIX);
    }

    /** {@code sqlite:a.db}, {@code sqlite://a.db} and {@code a.db} are all the file {@code a.db}. */
    static Path path(String source) {
        String path = understands(source) ? source.substring(PREFIX.length()) : source;
        return Path.of(path.startsWith("//") ? path.substring(2) : path);
    }

    static boolean isOne(Path file) {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(SIGNATURE.length), SIGNATURE);
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** The driver's name for the file: a URI, so that no char of the path is taken for an option. */
    static String jdbcUrl(Path file) {
        return "jdbc:sqlite:" + file.toAbsolutePath().toUri();
    }
}
