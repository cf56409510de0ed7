package dev.underpin.bench;

import java.nio.file.Files;
import java.nio.file.Path;

/** Schemas and migrations that nobody here wrote, beside the source tree; they are never copied into it. */
record Corpus(Path folder) {

    static Corpus besides(Path root) {
        return new Corpus(
                root.toAbsolutePath().normalize().resolveSibling("shared").resolve("corpus"));
    }

    boolean absent() {
        return !Files.isDirectory(folder);
    }

    /** Ten years of an application's migrations. */
    Path history() {
        return folder.resolve("crates.io/migrations");
    }

    Path file(String name) {
        return folder.resolve(name);
    }
}
