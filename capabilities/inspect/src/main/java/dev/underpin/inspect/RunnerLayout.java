package dev.underpin.inspect;

import dev.underpin.model.fault.UsageException;
import dev.underpin.model.snapshot.Runner;
import dev.underpin.model.snapshot.Runner.TransactionHabit;
import dev.underpin.sql.ScriptFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How one migration tool lays out its files, orders them and wraps them in transactions. The table is tried from the top;
 * the first layout that finds a file is it.
 *
 * <p>Sources: the tools' own manuals, as of 2026.
 */
record RunnerLayout(@Nullable Runner runner, Function<MigrationSet.Listing, List<ScriptFile>> finder) {

    private static final Pattern FLYWAY = Pattern.compile("V(\\d+(?:[._]\\d+)*)__.+\\.sql");
    private static final Pattern FLYWAY_REPEATABLE = Pattern.compile("R__.+\\.sql");
    private static final Pattern UP = Pattern.compile("(\\d+)_.+\\.up\\.sql");
    private static final Pattern DBMATE = Pattern.compile("^--\\s*migrate:up", Pattern.MULTILINE);
    private static final Pattern GOOSE = Pattern.compile("^--\\s*\\+goose Up", Pattern.MULTILINE);
    private static final Pattern NO_TRANSACTION = Pattern.compile(
            "^--\\s*migrate:up.*transaction:\\s*false|^--\\s*\\+goose NO TRANSACTION|^--\\s*disable-transaction|^--\\s*no-transaction",
            Pattern.MULTILINE);

    /** Where a tool has the version in a path. */
    private static final Map<String, Pattern> VERSIONS = Map.of(
            "diesel", Pattern.compile("([\\d-]+)_[^/]*/up\\.sql$"),
            "flyway", Pattern.compile("V(\\d+(?:[._]\\d+)*)__[^/]+$"),
            "golang-migrate", Pattern.compile("(\\d+)_[^/]+\\.up\\.sql$"),
            "goose", Pattern.compile("(\\d+)_[^/]+$"),
            "dbmate", Pattern.compile("(\\d+)_[^/]+$"));

    static final List<RunnerLayout> ALL = List.of(
            new RunnerLayout(new Runner("diesel", TransactionHabit.PER_FILE), RunnerLayout::diesel),
            new RunnerLayout(
                    new Runner("prisma", TransactionHabit.ONE_STRING), listing -> inFolders(listing, "migration.sql")),
            new RunnerLayout(new Runner("flyway", TransactionHabit.PER_FILE_UNLESS_REFUSED), RunnerLayout::flyway),
            new RunnerLayout(new Runner("golang-migrate", TransactionHabit.ONE_STRING), RunnerLayout::upDown),
            new RunnerLayout(
                    new Runner("dbmate", TransactionHabit.PER_FILE),
                    listing -> sections(listing, DBMATE, "migrate:up", "migrate:down")),
            new RunnerLayout(
                    new Runner("goose", TransactionHabit.PER_FILE),
                    listing -> sections(listing, GOOSE, "+goose Up", "+goose Down")),
            new RunnerLayout(new Runner("rails", TransactionHabit.PER_STATEMENT), RunnerLayout::rails),
            new RunnerLayout(null, RunnerLayout::plain));

    List<ScriptFile> files(MigrationSet.Listing listing) {
        return finder.apply(listing);
    }

    /**
     * Lets no two files have one version.
     *
     * @throws UsageException naming the first two that do, where the tool would run one of them at most
     */
    void refuseTwins(List<ScriptFile> files) {
        String tool = runner == null ? "" : runner.tool();
        Pattern version = VERSIONS.get(tool);
        if (version == null) {
            return;
        }
        var seen = new HashMap<String, ScriptFile>();
        for (ScriptFile file : files) {
            Matcher name = version.matcher(file.shown());
            ScriptFile before = name.find()
                    ? seen.putIfAbsent(name.group(1).replace("-", "").replaceFirst("^0+(?=.)", ""), file)
                    : null;
            if (before != null) {
                throw new UsageException(
                        "Two migrations have the version " + name.group(1) + ": " + before.shown() + " and "
                                + file.shown(),
                        tool + " tells migrations apart by their versions, and runs one of these at most.",
                        "Give the newer one a version of its own.");
            }
        }
    }

    /** {@code <version>_<name>/up.sql}, a transaction each unless metadata.toml says {@code run_in_transaction = false}. */
    private static List<ScriptFile> diesel(MigrationSet.Listing listing) {
        return listing.files(2).stream()
                .filter(path -> name(path).equals("up.sql"))
                .sorted(Comparator.comparing(path -> dieselVersion(parent(path))))
                .map(path -> new ScriptFile(path, listing.shown(path), null, !dieselOutside(parent(path))))
                .toList();
    }

    /** What stands before the first underscore, dashes left out, compared as text. */
    private static String dieselVersion(Path folder) {
        return name(folder).replaceFirst("_.*", "").replace("-", "");
    }

    private static boolean dieselOutside(Path folder) {
        Path metadata = folder.resolve("metadata.toml");
        return Files.isRegularFile(metadata) && text(metadata).matches("(?s).*run_in_transaction\\s*=\\s*false.*");
    }

    private static List<ScriptFile> inFolders(MigrationSet.Listing listing, String name) {
        return listing.files(2).stream()
                .filter(path -> name(path).equals(name))
                .sorted(Comparator.comparing(path -> name(parent(path))))
                .map(path -> new ScriptFile(path, listing.shown(path), null, true))
                .toList();
    }

    /** Versioned files by version, then repeatable ones by name; undo files are not run. */
    private static List<ScriptFile> flyway(MigrationSet.Listing listing) {
        var versioned = listing.files(1).stream()
                .filter(path -> FLYWAY.matcher(name(path)).matches())
                .sorted(Comparator.comparing(
                        path -> new VersionNumber(FLYWAY.matcher(name(path)).replaceFirst("$1"))))
                .toList();
        if (versioned.isEmpty()) {
            return List.of();
        }
        var repeatable = listing.files(1).stream()
                .filter(path -> FLYWAY_REPEATABLE.matcher(name(path)).matches());
        return Stream.concat(versioned.stream(), repeatable)
                .map(path -> whole(listing, path))
                .toList();
    }

    private static List<ScriptFile> upDown(MigrationSet.Listing listing) {
        return listing.files(1).stream()
                .filter(path -> UP.matcher(name(path)).matches())
                .sorted(Comparator.comparing(
                        path -> new VersionNumber(UP.matcher(name(path)).replaceFirst("$1"))))
                .map(path -> whole(listing, path))
                .toList();
    }

    private static List<ScriptFile> sections(MigrationSet.Listing listing, Pattern mark, String begins, String ends) {
        return listing.files(1).stream()
                .filter(path ->
                        name(path).endsWith(".sql") && mark.matcher(text(path)).find())
                .map(path -> new ScriptFile(
                        path,
                        listing.shown(path),
                        new ScriptFile.Section(begins, ends),
                        !NO_TRANSACTION.matcher(text(path)).find()))
                .toList();
    }

    /** Rails keeps the whole shape in one file beside the Ruby migrations. */
    private static List<ScriptFile> rails(MigrationSet.Listing listing) {
        return listing.files(1).stream()
                .filter(path -> name(path).equals("structure.sql"))
                .map(path -> new ScriptFile(path, listing.shown(path), null, false))
                .toList();
    }

    /** Any other folder: the .sql files by the numbers in their names, files that undo left out. */
    private static List<ScriptFile> plain(MigrationSet.Listing listing) {
        return listing.files(1).stream()
                .filter(path -> name(path).endsWith(".sql") && !name(path).matches(".*[._-](down|undo|rollback)\\.sql"))
                .sorted(Comparator.comparing((Path path) -> new VersionNumber(name(path)))
                        .thenComparing(RunnerLayout::name))
                .map(path -> new ScriptFile(
                        path,
                        listing.shown(path),
                        null,
                        !NO_TRANSACTION.matcher(text(path)).find()))
                .toList();
    }

    private static ScriptFile whole(MigrationSet.Listing listing, Path path) {
        return new ScriptFile(
                path,
                listing.shown(path),
                null,
                !NO_TRANSACTION.matcher(text(path)).find());
    }

    private static Path parent(Path path) {
        Path parent = path.getParent();
        return parent == null ? path : parent;
    }

    private static String name(Path path) {
        return path.getFileName().toString();
    }

    /** The first kilobytes: where a tool looks for its marks. */
    private static String text(Path path) {
        try (var in = Files.newInputStream(path)) {
            return new String(in.readNBytes(16 * 1024), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
