package dev.underpin.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How long a user waits for lint: the whole process, on a base of ordinary size, with the engine in the user's cache. */
final class LintTimings {

    private static final int TABLES = 60;
    private static final int FILES = 20;

    private final Path root;
    private final Measurements measurements;

    LintTimings(Path root, Measurements measurements) {
        this.root = root;
        this.measurements = measurements;
    }

    void add() throws IOException {
        Path folder = Files.createTempDirectory("underpin-bench-");
        Path base = Files.writeString(folder.resolve("schema.sql"), GeneratedDatabase.script(TABLES));
        Path migrations = Files.createDirectory(folder.resolve("migrations"));
        List<String> files = GeneratedMigrations.write(migrations, FILES).stream()
                .map(Path::toString)
                .toList();
        try {
            measure("lint, 1 file on " + TABLES + " tables", 3_000, files.subList(0, 1), "--base", base.toString());
            measure("lint, " + FILES + " files on " + TABLES + " tables", 6_000, files, "--base", base.toString());
            measure("lint --static, " + FILES + " files", 700, files, "--static");
        } finally {
            Deleted.tree(folder);
        }
    }

    private void measure(String name, double goal, List<String> files, String... options) {
        var arguments = new ArrayList<String>(List.of("lint"));
        arguments.addAll(files);
        arguments.addAll(List.of(options));
        Timings timings = new LauncherTimings(root).of(arguments.toArray(String[]::new));
        measurements.add(Figure.under(goal, name, timings));
        measurements.keep(name, timings);
    }
}
