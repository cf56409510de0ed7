package dev.underpin.bench;

import dev.underpin.inspect.MigrationSet;
import dev.underpin.inspect.Runners;
import dev.underpin.model.snapshot.Runner;
import dev.underpin.sql.ScriptFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Files that the engine and the forecast are both asked about.
 *
 * @param group that they are counted in
 * @param base what runs before them, each statement by itself, and is then filled with a few rows
 * @param runner of the files
 * @param version of the server; 0 for the newest
 */
record ForecastCase(String group, List<ScriptFile> base, List<ScriptFile> files, Runner runner, int version) {

    private static final Path FIXTURES = Path.of("capabilities/lint/src/test/resources/rules");
    private static final List<String> SCHEMAS =
            List.of("pagila/pagila-schema.sql", "sakila/postgres-schema.sql", "chinook/Chinook_PostgreSql.sql");
    private static final Pattern GIVEN = Pattern.compile("^-- (runner|server): (.+)$", Pattern.MULTILINE);

    /** Of the corpus, where it is there, and of all of lint's rules. */
    static List<ForecastCase> all(Path root, Corpus corpus) throws IOException {
        var cases = new ArrayList<ForecastCase>();
        if (!corpus.absent()) {
            MigrationSet history = MigrationSet.of(corpus.history(), "crates.io");
            cases.add(new ForecastCase(
                    "crates.io", List.of(), history.files(), Objects.requireNonNull(history.runner()), 0));
            for (String schema : SCHEMAS) {
                cases.add(new ForecastCase(
                        "pagila, sakila, chinook",
                        List.of(),
                        MigrationSet.single(corpus.file(schema), schema).files(),
                        runner("psql"),
                        0));
            }
        }
        try (Stream<Path> folders = Files.list(root.resolve(FIXTURES))) {
            for (Path folder : folders.sorted().toList()) {
                for (String name : List.of("bad.sql", "good.sql")) {
                    cases.add(fixture(folder, name));
                }
            }
        }
        return cases;
    }

    private static ForecastCase fixture(Path folder, String name) {
        Path base = folder.resolve("base.sql");
        Path file = folder.resolve(name);
        String runner = "flyway";
        int version = 0;
        Matcher given = GIVEN.matcher(text(file));
        while (given.find()) {
            if (given.group(1).equals("runner")) {
                runner = given.group(2).strip();
            } else {
                version = Integer.parseInt(given.group(2).strip());
            }
        }
        return new ForecastCase(
                "rule fixtures",
                Files.exists(base) ? List.of(script(folder, "base.sql")) : List.of(),
                List.of(script(folder, name)),
                runner(runner),
                version);
    }

    private static ScriptFile script(Path folder, String name) {
        return new ScriptFile(folder.resolve(name), folder.getFileName() + "/" + name, null, true);
    }

    private static Runner runner(String tool) {
        return Runners.named(tool).orElseThrow();
    }

    /** How the base is run. */
    static Runner ofBase() {
        return runner("psql");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
