package dev.underpin.inspect;

import dev.underpin.model.fault.UsageException;
import dev.underpin.model.snapshot.Runner;
import dev.underpin.sql.ScriptFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Files to be run, in their order.
 *
 * @param shown the file or folder as printed
 * @param runner the tool they are written for; null for a plain script or plain ordered files
 */
public record MigrationSet(
        String shown, List<ScriptFile> files, @Nullable Runner runner) {

    /** Names that files have where each migration has a folder of its own. */
    private static final Set<String> FOLDER_EACH = Set.of("migration.sql", "up.sql");

    private static final Pattern NUMBERED = Pattern.compile("[Vv]?\\d");

    public MigrationSet {
        files = List.copyOf(files);
    }

    /** The major version of the server that the files say they were written for; 0 where they do not. */
    public int statedVersion() {
        return ScriptOrigin.majorVersion(this);
    }

    /** One file by itself. */
    public static MigrationSet single(Path file, String shown) {
        return new MigrationSet(shown, List.of(new ScriptFile(file, shown, null, true)), null);
    }

    /** Recognises the tool by the shape of the folder and puts the files into the order in which it would run them. */
    public static MigrationSet of(Path folder, String shown) {
        MigrationSet set = ofFolder(folder, shown);
        if (set == null) {
            throw new UsageException(
                    "There are no migrations in " + shown,
                    "No .sql file in it, and no folder that holds one.",
                    "Point at the folder that holds the numbered files, or at a single .sql file.");
        }
        return set;
    }

    private static @Nullable MigrationSet ofFolder(Path folder, String shown) {
        List<Path> entries = entries(folder);
        for (RunnerLayout layout : RunnerLayout.ALL) {
            List<ScriptFile> files = layout.files(new Listing(folder, shown, entries));
            if (!files.isEmpty()) {
                layout.refuseTwins(files);
                return new MigrationSet(shown, files, layout.runner());
            }
        }
        return null;
    }

    /**
     * The set that a file belongs to: its folder's, or that of the folder above where each migration has one of its own. A
     * file that belongs to none is a set of its own.
     *
     * @param shown the file's path as printed
     */
    public static MigrationSet around(Path file, String shown) {
        Path own = file.toAbsolutePath().normalize().getParent();
        boolean folderEach = FOLDER_EACH.contains(file.getFileName().toString());
        Path folder = own != null && folderEach ? own.getParent() : own;
        MigrationSet set = folder == null ? null : ofFolder(folder, parent(shown, folderEach ? 2 : 1));
        boolean ordered = set != null
                && (set.runner() != null
                        || NUMBERED.matcher(file.getFileName().toString()).lookingAt());
        return set != null && ordered && set.file(file) != null ? set : single(file, shown);
    }

    private static String parent(String shown, int levels) {
        Path path = Path.of(shown).normalize();
        for (int i = 0; i < levels && path != null; i++) {
            path = path.getParent();
        }
        return path == null ? "." : path.toString();
    }

    /** The file as this set knows it. Null where it is not one of it. */
    public @Nullable ScriptFile file(Path path) {
        Path wanted = path.toAbsolutePath().normalize();
        return files.stream()
                .filter(file -> file.path().toAbsolutePath().normalize().equals(wanted))
                .findFirst()
                .orElse(null);
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
            return shown.equals(".") ? folder.relativize(path).toString() : shown + "/" + folder.relativize(path);
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
