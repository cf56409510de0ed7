package dev.underpin.postgresql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A folder of the user's own that outlives us, filled piece by piece; each piece appears whole or not at all. */
final class UserCache {

    private final Path root;

    private UserCache(Path root) {
        this.root = root;
    }

    /** {@code $XDG_CACHE_HOME/underpin}, {@code ~/.cache/underpin}, or below the temporary folder for users without a home. */
    static UserCache find() {
        String xdg = System.getenv("XDG_CACHE_HOME");
        if (xdg != null && !xdg.isEmpty() && writable(Path.of(xdg))) {
            return new UserCache(Path.of(xdg, "underpin"));
        }
        Path home = Path.of(System.getProperty("user.home", "/nonexistent"));
        if (Files.isDirectory(home) && Files.isWritable(home)) {
            return new UserCache(home.resolve(".cache").resolve("underpin"));
        }
        return new UserCache(
                Path.of(System.getProperty("java.io.tmpdir"), "underpin-" + System.getProperty("user.name")));
    }

    private static boolean writable(Path folder) {
        return Files.isDirectory(folder) && Files.isWritable(folder);
    }

    /** Fills an empty folder. */
    @FunctionalInterface
    interface Filling {
        void fill(Path folder) throws IOException;
    }

    /**
     * The piece of that name, made first where it is not there. Two processes may make it at once: one of the two, whole,
     * stays.
     */
    Path piece(String name, Filling filling) throws IOException {
        Path piece = root.resolve(name);
        if (Files.isDirectory(piece)) {
            return piece;
        }
        Files.createDirectories(root);
        Path beside = Files.createTempDirectory(root, name + ".");
        try {
            filling.fill(beside);
            Files.move(beside, piece, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            throw e;
        } catch (IOException e) {
            deleteTree(beside);
            if (!Files.isDirectory(piece)) {
                throw e;
            }
        }
        return piece;
    }

    static void deleteTree(Path folder) {
        if (!Files.exists(folder, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path path : tree.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
