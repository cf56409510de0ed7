package dev.underpin.app;

import dev.underpin.model.fault.UsageException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;

/** Writes files that are either whole or not there: all of them beside, and then renamed. */
public final class WholeFiles {

    private WholeFiles() {}

    /** Fills a stream. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Replaces the file, or leaves what was there untouched where writing fails. */
    public static void write(Path file, Content content) {
        write(Map.of(file, content));
    }

    /** Replaces all the files, or leaves what was there untouched where writing one of them fails. */
    public static void write(Map<Path, Content> files) {
        Map<Path, Path> beside = new LinkedHashMap<>();
        Path current = Path.of("");
        try {
            try {
                for (var file : files.entrySet()) {
                    current = file.getKey();
                    beside.put(file.getKey(), written(file.getKey().toAbsolutePath(), file.getValue()));
                }
                for (var file : beside.entrySet()) {
                    current = file.getKey();
                    Files.move(
                            file.getValue(),
                            file.getKey().toAbsolutePath(),
                            StandardCopyOption.REPLACE_EXISTING,
                            StandardCopyOption.ATOMIC_MOVE);
                }
            } finally {
                for (Path part : beside.values()) {
                    Files.deleteIfExists(part);
                }
            }
        } catch (IOException | JacksonException e) {
            throw new UsageException(
                    "Cannot write " + current,
                    reason(e),
                    "What was there before is untouched. Is the disk full, or the folder read-only?",
                    e);
        }
    }

    private static Path written(Path target, Content content) throws IOException {
        Path folder = target.getParent();
        if (folder == null) {
            throw new IOException(target + " is no file name");
        }
        Files.createDirectories(folder);
        Path beside = Files.createTempFile(folder, "." + target.getFileName(), ".part");
        boolean whole = false;
        try (OutputStream out = Files.newOutputStream(beside)) {
            content.writeTo(out);
            whole = true;
        } finally {
            if (!whole) {
                Files.deleteIfExists(beside);
            }
        }
        Files.setPosixFilePermissions(beside, PosixFilePermissions.fromString("rw-r--r--"));
        return beside;
    }

    private static String reason(Exception e) {
        if (e instanceof JacksonException json) {
            return String.valueOf(json.getOriginalMessage());
        }
        String reason = e instanceof FileSystemException system ? system.getReason() : null;
        return e.getClass().getSimpleName() + ": " + (reason == null ? e.getMessage() : reason);
    }
}
