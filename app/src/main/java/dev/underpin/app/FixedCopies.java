package dev.underpin.app;

import dev.underpin.model.fault.UsageException;
import dev.underpin.sql.ScriptFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Fixed files in a temporary folder, to be tried before they are written, between the files that were not changed.
 *
 * @param files in the order in which they will run
 */
record FixedCopies(Path folder, List<ScriptFile> files) implements AutoCloseable {

    static FixedCopies of(LintSelection selection, Map<Path, String> fixed) {
        try {
            Path folder = Files.createTempDirectory("underpin-fix-");
            var files = new ArrayList<ScriptFile>();
            Map<Path, String> left = new LinkedHashMap<>(fixed);
            for (ScriptFile file : selection.files()) {
                String text = left.remove(file.path());
                if (text == null) {
                    files.add(file);
                    continue;
                }
                files.add(copy(folder, files.size(), file, file.path(), text));
                // What follows in the map, up to the next original, are the later parts of this file.
                while (!left.isEmpty()
                        && !isOriginal(selection, left.keySet().iterator().next())) {
                    Path part = left.keySet().iterator().next();
                    String partText = left.remove(part);
                    if (part.toString().endsWith(".sql")) {
                        files.add(copy(folder, files.size(), file, part, String.valueOf(partText)));
                    }
                }
            }
            return new FixedCopies(folder, files);
        } catch (IOException e) {
            throw new UsageException("The fixed files could not be tried", String.valueOf(e), "Is the disk full?", e);
        }
    }

    private static boolean isOriginal(LintSelection selection, Path path) {
        return selection.files().stream().anyMatch(file -> file.path().equals(path));
    }

    private static ScriptFile copy(Path folder, int number, ScriptFile original, Path path, String text)
            throws IOException {
        Path copy = folder.resolve(number + "_" + path.getFileName());
        Files.writeString(copy, text);
        return new ScriptFile(
                copy, path.getFileName().toString(), original.section(), original.ownTransaction() && runsInside(text));
    }

    private static boolean runsInside(String text) {
        return !text.contains("transaction:false") && !text.contains("NO TRANSACTION");
    }

    @Override
    public void close() {
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UsageException("A temporary folder could not be removed", folder.toString(), null, e);
        }
    }
}
