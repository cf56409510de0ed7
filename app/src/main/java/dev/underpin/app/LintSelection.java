package dev.underpin.app;

import dev.underpin.inspect.GitChanges;
import dev.underpin.inspect.MigrationSet;
import dev.underpin.inspect.Runners;
import dev.underpin.model.effect.RecordedFile;
import dev.underpin.model.fault.UsageException;
import dev.underpin.model.snapshot.Runner;
import dev.underpin.sql.ScriptFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The files a lint is about, in the order they will run, and the set they are part of.
 *
 * @param surroundings the whole folder, the files themselves included
 * @param alone whether the files are all that is new, so that what stands behind them has run already
 * @param history whether each file is a deployment of its own, rather than all of them together
 * @param runner as named, recognised or assumed
 */
record LintSelection(
        List<ScriptFile> files,
        MigrationSet surroundings,
        boolean alone,
        boolean history,
        Runner runner,
        boolean runnerKnown) {

    static LintSelection of(LintRequest request) {
        var files = new LinkedHashSet<ScriptFile>();
        @Nullable MigrationSet surroundings = null;
        boolean folders = false;
        for (String text : request.paths()) {
            Path path = request.here().resolve(text);
            if (!Files.exists(path)) {
                throw new UsageException(
                        "There is no file or folder called " + text, null, "Name migration files, or their folder.");
            }
            String shown = text.replaceFirst("/+$", "");
            folders |= Files.isDirectory(path);
            MigrationSet set =
                    Files.isDirectory(path) ? MigrationSet.of(path, shown) : MigrationSet.around(path, shown);
            surroundings = surroundings == null ? set : surroundings;
            ScriptFile one = set.file(path);
            files.addAll(Files.isDirectory(path) || one == null ? set.files() : List.of(one));
        }
        if (surroundings == null) {
            throw new UsageException("Nothing to lint", null, "Name migration files, or their folder.");
        }
        List<ScriptFile> chosen = request.since() == null ? List.copyOf(files) : since(request, files);
        Runner recognised = surroundings.runner();
        Runner runner = request.runner() != null ? named(request.runner()) : recognised;
        return new LintSelection(
                inOrder(chosen, surroundings),
                surroundings,
                request.since() != null,
                folders && request.since() == null,
                runner == null ? Runners.ASSUMED : runner,
                runner != null);
    }

    private static List<ScriptFile> since(LintRequest request, Set<ScriptFile> files) {
        Set<Path> changed = GitChanges.since(String.valueOf(request.since()), request.here());
        return files.stream()
                .filter(file -> changed.contains(file.path().toAbsolutePath().normalize()))
                .toList();
    }

    /** As the folder orders them; what the folder does not know comes as it was named. */
    private static List<ScriptFile> inOrder(List<ScriptFile> chosen, MigrationSet surroundings) {
        var ordered = new ArrayList<>(
                surroundings.files().stream().filter(chosen::contains).toList());
        chosen.stream().filter(file -> !ordered.contains(file)).forEach(ordered::add);
        return ordered;
    }

    private static Runner named(String tool) {
        return Runners.named(tool)
                .orElseThrow(() -> new UsageException(
                        "There is no runner called " + tool,
                        null,
                        "Known: " + Runners.ALL.stream().map(Runner::tool).collect(Collectors.joining(", "))));
    }

    /** The files themselves, and those that will run after the first of them: none of these is part of the base. */
    Set<Path> notInBase() {
        List<ScriptFile> all = surroundings.files();
        int first = files.isEmpty() ? all.size() : all.indexOf(files.getFirst());
        return all.subList(Math.max(0, first), all.size()).stream()
                .map(file -> file.path().toAbsolutePath().normalize())
                .collect(Collectors.toSet());
    }

    /** The recorded file, with the last of those that have run before it and should not have. */
    RecordedFile inPlace(ScriptFile file, RecordedFile recorded) {
        List<ScriptFile> all = surroundings.files();
        ScriptFile last = all.getLast();
        boolean overtaken = alone && all.contains(file) && !files.contains(last);
        return overtaken ? recorded.overtakenBy(last.shown()) : recorded;
    }

    /** Whether there are files that run before the chosen ones. */
    boolean hasEarlierFiles() {
        return notInBase().size() < surroundings.files().size();
    }
}
