package dev.underpin.inspect;

import dev.underpin.engine.Engine;
import dev.underpin.engine.Outcome;
import dev.underpin.engine.Progress;
import dev.underpin.engine.Scratch;
import dev.underpin.engine.ScratchWish;
import dev.underpin.model.catalog.Catalog;
import dev.underpin.model.snapshot.Place;
import dev.underpin.model.snapshot.Problem;
import dev.underpin.model.snapshot.Snapshot;
import dev.underpin.model.snapshot.Statistics;
import dev.underpin.sql.Position;
import dev.underpin.sql.ScriptFile;
import dev.underpin.sql.Statement;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Makes the database that migrations are to be tried on: from files by running them, from a snapshot by rendering it. */
public final class BaseBuilder {

    private final Engines engines;
    private final Progress progress;

    public BaseBuilder(Engines engines, Progress progress) {
        this.engines = engines;
        this.progress = progress;
    }

    /** An empty database for scripts like these. */
    public Base empty(MigrationSet files) {
        return empty(files, new ScratchWish(ScriptOrigin.majorVersion(files)));
    }

    private Base empty(MigrationSet files, ScratchWish wish) {
        Engine engine = engines.forScripts(files);
        return new Base(engine.scratch(wish), engine, wish, Statistics.NONE, List.of(), List.of(), "an empty database");
    }

    /**
     * Runs files as their runner would; where that fails on the version they state, on the newest.
     *
     * @param without files that are not part of the base
     * @param name the base in the user's words
     */
    public Base ofFiles(MigrationSet files, Set<Path> without, String name) {
        Base stated = replayed(empty(files), files, without, name);
        if (ScriptOrigin.majorVersion(files) == 0 || failures(stated) == 0) {
            return stated;
        }
        Base newest = replayed(empty(files, ScratchWish.NEWEST), files, without, name);
        Base better = failures(newest) < failures(stated) ? newest : stated;
        (better.equals(newest) ? stated : newest).close();
        return better;
    }

    private static long failures(Base base) {
        return base.problems().stream()
                .filter(problem -> problem.gravity() == Problem.Gravity.FAILED)
                .count();
    }

    private Base replayed(Base base, MigrationSet files, Set<Path> without, String name) {
        try {
            var replay = new Replay(base.scratch(), base.engine().dialect(), progress);
            List<ScriptFile> before = files.files().stream()
                    .filter(file ->
                            !without.contains(file.path().toAbsolutePath().normalize()))
                    .toList();
            before.forEach(file -> replay.run(file, files.runner()));
            String words = files.files().size() == 1
                    ? name
                    : before.size() + (before.size() == 1 ? " file of " : " files of ") + name;
            return new Base(
                    base.scratch(), base.engine(), base.wish(), Statistics.NONE, replay.problems(), List.of(), words);
        } catch (RuntimeException e) {
            base.close();
            throw e;
        }
    }

    /**
     * Runs files on a database that is there.
     *
     * @return what did not go through
     */
    public List<Problem> onto(Scratch scratch, Engine engine, MigrationSet files) {
        var replay = new Replay(scratch, engine.dialect(), progress);
        files.files().forEach(file -> replay.run(file, files.runner()));
        replay.countRows();
        return replay.problems();
    }

    /** Renders a snapshot on scratch of its own version. Its statistics come along. */
    public Base ofSnapshot(Snapshot snapshot) {
        Catalog catalog = snapshot.catalog();
        Engine engine = engines.byId(catalog.engine());
        var wish = new ScratchWish(majorVersion(catalog.version()));
        Scratch scratch = engine.scratch(wish);
        try {
            String source = snapshot.provenance().source();
            var problems = new ArrayList<Problem>();
            for (String sql : engine.render(catalog)) {
                progress.at("rebuilding " + source, 0, -1);
                Outcome outcome = scratch.run(new Statement(sql, Position.START, 0, "", engine.dialect()));
                if (outcome instanceof Outcome.Failed failed) {
                    problems.add(new Problem(
                            new Place(source, 1, 1),
                            Problem.Gravity.FAILED,
                            sql,
                            failed.message(),
                            failed.sqlState(),
                            failed.hint(),
                            List.of()));
                }
            }
            scratch.endOfFile();
            scratch.settings(snapshot.server().settings());
            return new Base(scratch, engine, wish, snapshot.statistics(), problems, List.of(), source);
        } catch (RuntimeException e) {
            scratch.close();
            throw e;
        }
    }

    private static int majorVersion(String version) {
        String digits = version.replaceFirst("\\D.*", "");
        return digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }
}
