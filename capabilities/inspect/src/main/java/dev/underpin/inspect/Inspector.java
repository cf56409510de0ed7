package dev.underpin.inspect;

import dev.underpin.engine.Database;
import dev.underpin.engine.Engine;
import dev.underpin.engine.Progress;
import dev.underpin.engine.Reading;
import dev.underpin.engine.Rows;
import dev.underpin.engine.Scratch;
import dev.underpin.engine.ScratchWish;
import dev.underpin.model.fault.UsageException;
import dev.underpin.model.json.SnapshotJson;
import dev.underpin.model.json.UnreadableSnapshot;
import dev.underpin.model.snapshot.Problem;
import dev.underpin.model.snapshot.Provenance;
import dev.underpin.model.snapshot.Snapshot;
import dev.underpin.model.snapshot.SourceKind;
import dev.underpin.model.snapshot.Statistics;
import dev.underpin.sql.ScriptFile;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Opens sources. What is not live is executed on scratch and introspected: the engine is the parser of record. */
public final class Inspector {

    private final Engines engines;
    private final Clock clock;
    private final Progress progress;

    public Inspector(Engines engines, Clock clock, Progress progress) {
        this.engines = engines;
        this.clock = clock;
        this.progress = progress;
    }

    /** Reads a source; the caller closes what comes back. */
    public Inspection open(Source source) {
        return open(source, null);
    }

    /** @param wish the server that scripts are executed on; null for the one they state, or the newest */
    public Inspection open(Source source, @Nullable ScratchWish wish) {
        return switch (source) {
            case Source.Live live -> live(live);
            case Source.ScriptFile script ->
                replayed(script.name(), SourceKind.SCRIPT, MigrationSet.single(script.file(), script.shown()), wish);
            case Source.MigrationsFolder folder ->
                replayed(folder.name(), SourceKind.MIGRATIONS, MigrationSet.of(folder.folder(), folder.shown()), wish);
            case Source.SnapshotFile file -> snapshotFile(file);
            case Source.GitRevision revision -> gitRevision(revision, wish);
        };
    }

    private Inspection live(Source.Live live) {
        Engine engine = engines.reaching(live.target().url());
        Database database = engine.connect(live.target());
        try {
            Reading reading = database.read(progress);
            var provenance = new Provenance(
                    live.kind(), live.name(), clock.instant(), null, reading.unseen(), List.of(), List.of());
            return new Inspection(
                    new Snapshot(reading.catalog(), reading.server(), reading.statistics(), provenance),
                    engine,
                    database.rows(),
                    database::close);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    private Inspection replayed(String name, SourceKind kind, MigrationSet files, @Nullable ScratchWish wish) {
        Engine engine = engines.forScripts(files);
        if (wish != null) {
            return replay(name, kind, files, engine, wish);
        }
        int stated = ScriptOrigin.majorVersion(files);
        Inspection inspection = replay(name, kind, files, engine, new ScratchWish(stated));
        if (stated > 0 && failures(inspection) > 0) {
            // Dumps get edited by hand: what the stated version does not understand a newer one may.
            Inspection newest = replay(name, kind, files, engine, ScratchWish.NEWEST);
            Inspection worse = failures(newest) < failures(inspection) ? inspection : newest;
            inspection = worse.equals(newest) ? inspection : newest;
            worse.close();
        }
        return inspection;
    }

    private static long failures(Inspection inspection) {
        return inspection.snapshot().provenance().problems().stream()
                .filter(problem -> problem.gravity() == Problem.Gravity.FAILED)
                .count();
    }

    /** Runs the files. Where they brought rows, scratch stays open for questions; otherwise it is gone on return. */
    private Inspection replay(String name, SourceKind kind, MigrationSet files, Engine engine, ScratchWish wish) {
        Scratch scratch = engine.scratch(wish);
        boolean keep = false;
        try {
            var replay = new Replay(scratch, engine.dialect(), progress);
            files.files().forEach(file -> replay.run(file, files.runner()));
            Reading reading = scratch.database().read(progress);
            var provenance = new Provenance(
                    kind,
                    name,
                    clock.instant(),
                    files.runner(),
                    reading.unseen(),
                    replay.problems(),
                    replay.definitions(reading.catalog()));
            var snapshot = new Snapshot(reading.catalog(), reading.server(), Statistics.NONE, provenance);
            keep = replay.broughtRows();
            if (keep) {
                replay.countRows();
            }
            return new Inspection(
                    snapshot, engine, keep ? scratch.database().rows() : Rows.NONE, keep ? scratch::close : () -> {});
        } finally {
            if (!keep) {
                scratch.close();
            }
        }
    }

    /** Runs a file of migrations on a base, as its runner would, and reads what is there then. The base is changed. */
    public Inspection onTopOf(Base base, Source.ScriptFile source) {
        MigrationSet around = MigrationSet.around(source.file(), source.shown());
        ScriptFile file = Objects.requireNonNull(around.file(source.file()));
        var replay = new Replay(base.scratch(), base.engine().dialect(), progress);
        replay.run(file, around.runner());
        Reading reading = base.scratch().database().read(progress);
        var provenance = new Provenance(
                SourceKind.SCRIPT,
                source.name(),
                clock.instant(),
                around.runner(),
                reading.unseen(),
                replay.problems(),
                replay.definitions(reading.catalog()));
        return new Inspection(
                new Snapshot(reading.catalog(), reading.server(), Statistics.NONE, provenance),
                base.engine(),
                Rows.NONE,
                () -> {});
    }

    private Inspection snapshotFile(Source.SnapshotFile source) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(source.file()))) {
            Snapshot snapshot = SnapshotJson.read(in);
            return new Inspection(snapshot, engines.byId(snapshot.catalog().engine()), Rows.NONE, () -> {});
        } catch (UnreadableSnapshot e) {
            throw new UsageException(
                    "The file " + source.name() + " " + e.getMessage(),
                    null,
                    "Take it again: underpin snapshot <source> --out " + source.name(),
                    e);
        } catch (IOException e) {
            throw new UsageException("The file " + source.name() + " cannot be read", String.valueOf(e), null, e);
        }
    }

    private Inspection gitRevision(Source.GitRevision source, @Nullable ScratchWish wish) {
        Path folder = GitTree.extract(source);
        try {
            Path target = folder.resolve(source.path());
            return replayedFromGit(source, target, wish);
        } finally {
            GitTree.delete(folder);
        }
    }

    private Inspection replayedFromGit(Source.GitRevision source, Path target, @Nullable ScratchWish wish) {
        if (Files.isDirectory(target)) {
            return replayed(source.name(), SourceKind.MIGRATIONS, MigrationSet.of(target, source.path()), wish);
        }
        if (target.getFileName().toString().endsWith(".json")) {
            return snapshotFile(new Source.SnapshotFile(source.name(), target));
        }
        return replayed(source.name(), SourceKind.SCRIPT, MigrationSet.single(target, source.path()), wish);
    }
}
