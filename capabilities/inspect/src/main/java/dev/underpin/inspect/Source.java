package dev.underpin.inspect;

import dev.underpin.engine.Target;
import dev.underpin.model.snapshot.SourceKind;
import java.nio.file.Path;

/** Anything a snapshot can be read from. The name is the user's own word for it, fit to be printed. */
public sealed interface Source {

    String name();

    /** A database that is running, or a database file. */
    record Live(String name, Target target, SourceKind kind) implements Source {}

    /**
     * One SQL file.
     *
     * @param shown the path to print, relative to where the user stands
     */
    record ScriptFile(String name, Path file, String shown) implements Source {}

    /** A folder of ordered files. */
    record MigrationsFolder(String name, Path folder, String shown) implements Source {}

    /** A file written by {@code underpin snapshot}. */
    record SnapshotFile(String name, Path file) implements Source {}

    /**
     * A file or folder as it was in a git revision.
     *
     * @param repository any folder within the repository; the path is relative to it
     */
    record GitRevision(String name, Path repository, String revision, String path) implements Source {}
}
