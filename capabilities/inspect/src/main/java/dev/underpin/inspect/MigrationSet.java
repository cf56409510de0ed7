package dev.underpin.inspect;

import dev.underpin.model.fault.UsageException;
import dev.underpin.model.snapshot.Runner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Files to be run, in their order.
 *
 * @param runner the tool they are written for; null for a plain script or plain ordered files
 */
record MigrationSet(List<MigrationFile> files, @Nullable Runner runner) {

    MigrationSet {
        files = List.copyOf(files);
    }

    static MigrationSet single(Path file, String shown) {
        return new MigrationSet(List.of(new MigrationFile(file, shown, null, true)), null);
    }

    /** Recognises the tool by the shape of the folder and puts the files into the order in which it would run them. */
    static MigrationSet of(Path folder, String shown) {
        List<Path> entries = entries(folder);
        for (RunnerLayout layout : RunnerLayout.ALL) {
            List<MigrationFile> files = layout.files(new Listing(folder, shown, entries));
            if (!files.isEmpty()) {
                return new MigrationSet(files, layout.runner());
            }
        }
        throw new UsageException(
                "There are no migrations in " + shown,
                "No .sql file in it, and no folder that holds one.",
                "Point at the folder that holds the numbered files, or at a single .sql file.");
    }

    /** What is in a folder, two levels deep. */
    record Listing(Path folder, String shown, List<Path> entries) {

        List<Path> files(int depth) {
            return entries.stream()
                    .filter(path -> folder.relativize(path).getNameCount() == depth)
                    .filter(Files::isRegularFile)
                    .toList();
        }

        String shown(Path path) {
            return shown + "/" + folder.relativize(path);
        }
    }

    private static List<Path> entries(Path folder) {
        try (Stream<Path> tree = Files.walk(folder, 2)) {
            return tree.filter(path -> !path.equals(folder)).sorted().toList();
        } catch (IOException e) {
            throw new UsageException("The folder " + folder + " cannot be read", String.valueOf(e), null, e);
        }
    }
}
