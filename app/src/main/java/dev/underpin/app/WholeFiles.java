package dev.underpin.app;

import dev.underpin.model.fault.UsageException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes files that are either whole or not there: beside, and then renamed. */
public final class WholeFiles {

    private WholeFiles() {}

    /** Fills a stream. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Replaces the file, or leaves what was there untouched where writing fails. */
    public static void write(Path file, Content content) {
        Path target = file.toAbsolutePath();
        Path folder = target.getParent();
        try {
            if (folder == null) {
                throw new IOException(file + " is no file name");
            }
            Files.createDirectories(folder);
            Path beside = Files.createTempFile(folder, "." + target.getFileName(), ".part");
            try {
                try (OutputStream out = Files.newOutputStream(beside)) {
                    content.writeTo(out);
                }
                Files.setPosixFilePermissions(
                        beside, java.nio.file.attribute.PosixFilePermissions.fromString("rw-r--r--"));
                Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (IOException e) {
            throw new UsageException(
                    "Cannot write " + file,
                    reason(e),
                    "What was there before is untouched. Is the disk full, or the folder" + " read-only?",
                    e);
        }
    }

    private static String reason(IOException e) {
        String reason = e instanceof FileSystemException system ? system.getReason() : null;
        return e.getClass().getSimpleName() + ": " + (reason == null ? e.getMessage() : reason);
    }
}
