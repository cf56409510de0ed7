package dev.underpin.cli;

import dev.underpin.model.fault.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds out before the work, not after it, that its result could not be written. */
final class WritableFolder {

    private WritableFolder() {}

    static void check(Path folder, Path shown) {
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, ".underpin", ".probe"));
        } catch (IOException e) {
            throw new UsageException(
                    "Cannot write into " + shown,
                    e.getClass().getSimpleName() + ": " + e.getMessage(),
                    "Choose another folder with --out.",
                    e);
        }
    }
}
