package dev.underpin.app;

import dev.underpin.lint.Fix;
import dev.underpin.model.fault.UsageException;
import dev.underpin.model.snapshot.Runner;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the parts of a fixed file go: into one file where the runner can be told within it, otherwise into files of their own
 * whose versions follow the first one's.
 */
final class FixedNames {

    private static final Pattern FLYWAY = Pattern.compile("(V[\\d._]*\\d)(__.*)\\.sql");
    private static final Pattern VERSIONED = Pattern.compile("(\\d+)(\\D.*?)((?:\\.up)?\\.sql)?");

    private final Path file;
    private final Runner runner;

    private FixedNames(Path file, Runner runner) {
        this.file = file;
        this.runner = runner;
    }

    /** The files to be written, with what is in them. */
    static Map<Path, String> of(Path file, Runner runner, List<Fix.Part> parts) {
        var names = new FixedNames(file, runner);
        var files = new LinkedHashMap<Path, String>();
        if (runner.tool().equals("liquibase")) {
            files.put(file, names.changesets(parts));
        } else if (runner.transaction() == Runner.TransactionHabit.PER_STATEMENT) {
            files.put(file, String.join("\n", parts.stream().map(Fix.Part::text).toList()));
        } else {
            for (int i = 0; i < parts.size(); i++) {
                Path target = names.path(i);
                if (i > 0 && Files.exists(target)) {
                    throw new UsageException(
                            "The fixed form of " + file.getFileName() + " needs a file that is there already",
                            target.toString(),
                            "Rename it, or split the migration by hand.");
                }
                files.put(target, names.headed(parts.get(i), i));
                if (parts.get(i).outside() && runner.tool().equals("diesel")) {
                    files.put(target.resolveSibling("metadata.toml"), "run_in_transaction = false\n");
                }
            }
        }
        return files;
    }

    private Path path(int part) {
        if (part == 0) {
            return file;
        }
        String name = file.getFileName().toString();
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        if (name.equals("migration.sql") || name.equals("up.sql")) {
            return folder.resolveSibling(next(folder.getFileName().toString(), part))
                    .resolve(name);
        }
        Matcher flyway = FLYWAY.matcher(name);
        if (flyway.matches()) {
            return folder.resolve(flyway.group(1) + "." + part + flyway.group(2) + "_" + (part + 1) + ".sql");
        }
        return folder.resolve(next(name, part));
    }

    /** {@code 0042_orders.sql} is followed by {@code 0042_orders_2.sql}, or by the next version where versions are unique. */
    private String next(String name, int part) {
        Matcher versioned = VERSIONED.matcher(name);
        boolean unique = !List.of("psql", "unknown").contains(runner.tool());
        if (!versioned.matches()) {
            return name.replaceFirst("(\\.sql)?$", "_" + (part + 1) + "$1");
        }
        String digits = versioned.group(1);
        String version = unique
                ? String.format("%0" + digits.length() + "d", new BigInteger(digits).add(BigInteger.valueOf(part)))
                : digits;
        String ending = versioned.group(3) == null ? "" : versioned.group(3);
        return version + versioned.group(2) + "_" + (part + 1) + ending;
    }

    /** What tells the runner about the file's transaction. */
    private String headed(Fix.Part part, int number) {
        return switch (runner.tool()) {
            case "dbmate" -> {
                String mark = "-- migrate:up" + (part.outside() ? " transaction:false" : "");
                yield number == 0 ? part.text().replaceFirst("-- ?migrate:up[^\\n]*", mark) : mark + "\n" + part.text();
            }
            case "goose" ->
                (part.outside() ? "-- +goose NO TRANSACTION\n" : "")
                        + (number == 0 ? "" : "-- +goose Up\n")
                        + part.text();
            default -> part.text();
        };
    }

    private String changesets(List<Fix.Part> parts) {
        var text = new StringBuilder();
        String id = file.getFileName().toString().replaceFirst("\\.sql$", "");
        for (int i = 0; i < parts.size(); i++) {
            Fix.Part part = parts.get(i);
            if (i > 0) {
                text.append("\n--changeset underpin:")
                        .append(id)
                        .append('-')
                        .append(i + 1)
                        .append(part.outside() ? " runInTransaction:false" : "")
                        .append('\n');
            }
            text.append(part.text());
        }
        return text.toString();
    }
}
