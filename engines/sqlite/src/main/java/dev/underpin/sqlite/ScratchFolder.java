package dev.underpin.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** A temporary folder, gone with all its files when closed or when this process ends. */
record ScratchFolder(Path path) implements AutoCloseable {

    private static final Set<ScratchFolder> OPEN = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(ScratchFolder::end, "underpin-sqlite-scratch-end"));
    }

    static ScratchFolder make() throws IOException {
        var folder = new ScratchFolder(Files.createTempDirectory("underpin-sqlite-"));
        OPEN.add(folder);
        return folder;
    }

    private static void end() {
        List.copyOf(OPEN).forEach(ScratchFolder::close);
    }

    @Override
    public void close() {
        OPEN.remove(this);
        try (Stream<Path> files = Files.walk(path)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException gone) {
            // Somebody has tidied up before us.
        }
    }
}
