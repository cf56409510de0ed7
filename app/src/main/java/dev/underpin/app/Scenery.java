package dev.underpin.app;

import dev.underpin.engine.Engine;
import dev.underpin.engine.Progress;
import dev.underpin.engine.Stage;
import dev.underpin.inspect.BaseBuilder;
import dev.underpin.inspect.Engines;
import dev.underpin.inspect.MigrationSet;
import dev.underpin.inspect.Source;
import dev.underpin.model.catalog.Catalog;
import dev.underpin.model.fault.UsageException;
import dev.underpin.model.plan.Plan;
import dev.underpin.model.rehearsal.MadeRows;
import dev.underpin.model.snapshot.Problem;
import dev.underpin.model.snapshot.Snapshot;
import dev.underpin.model.twin.Caveat;
import dev.underpin.model.twin.TwinBundle;
import dev.underpin.model.twin.ValueForm;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts onto a stage what a plan starts from, rows included. */
final class Scenery {

    private final Engines engines;
    private final Clock clock;
    private final Progress progress;

    Scenery(Engines engines, Clock clock, Progress progress) {
        this.engines = engines;
        this.clock = clock;
        this.progress = progress;
    }

    /**
     * What is on the stage.
     *
     * @param like in the user's words
     * @param rows where they are from: one sentence
     * @param made how well they fit, where they were made
     * @param notes what is not as it is there
     */
    record Set(String like, String rows, double scale, Optional<MadeRows> made, List<String> notes) {
        Set {
            notes = List.copyOf(notes);
        }
    }

    Set on(Stage stage, RehearsalRequest request, Plan plan, Snapshot from, Configuration configuration) {
        Engine engine = engines.byId(plan.engine());
        Set set = request.like()
                .map(text -> like(stage, text, request, engine, configuration))
                .orElseGet(() -> made(stage, SizesAlone.of(from), request, engine));
        Catalog there = stage.scratch().database().read(progress).catalog();
        Drift.refuse(request.folder(), plan, there, set.like());
        return set;
    }

    private Set like(
            Stage stage, SourceText text, RehearsalRequest request, Engine engine, Configuration configuration) {
        var twins = new Twins(engines, clock, progress);
        if (text.isDemo()) {
            return made(stage, twins.export(text, configuration, ValueForm.PSEUDONYMS), request, engine);
        }
        return switch (text.resolve(engines, configuration)) {
            case Source.Live live ->
                made(stage, twins.export(text, configuration, ValueForm.PSEUDONYMS), request, engine);
            case Source.SnapshotFile file ->
                made(stage, Twins.read(file.file(), Path.of(file.name())), request, engine);
            case Source.ScriptFile script ->
                replayed(stage, MigrationSet.single(script.file(), script.shown()), script.name(), request, engine);
            case Source.MigrationsFolder folder ->
                replayed(stage, MigrationSet.of(folder.folder(), folder.shown()), folder.name(), request, engine);
            case Source.GitRevision revision ->
                throw new UsageException(
                        "A stage is not made like " + revision.name(),
                        "There are no rows in a repository.",
                        "Name a database, a file of twin export, or a dump.");
        };
    }

    private Set made(Stage stage, TwinBundle bundle, RehearsalRequest request, Engine engine) {
        MadeRows made = stage.fill(
                bundle,
                engine.render(bundle.catalog()),
                request.scale(),
                request.wishes().seed(),
                progress);
        return new Set(
                bundle.source(),
                bundle.columns().isEmpty()
                        ? "Its rows are invented; only their numbers are known."
                        : "Its rows are made from statistics"
                                + (bundle.values() == ValueForm.PSEUDONYMS ? ", of pseudonyms." : "."),
                request.scale(),
                Optional.of(made),
                notes(bundle, made));
    }

    /** What a planner could mind of its statistics does not matter to rows, but that there are none does. */
    private static List<String> notes(TwinBundle bundle, MadeRows made) {
        Stream<String> caveats =
                bundle.columns().isEmpty() ? bundle.caveats().stream().map(Caveat::text) : Stream.empty();
        return Stream.concat(caveats, made.shortcomings().stream()).toList();
    }

    private Set replayed(Stage stage, MigrationSet files, String name, RehearsalRequest request, Engine engine) {
        if (!request.smaller().isEmpty()) {
            throw new UsageException(
                    "The rows of " + name + " are all or none: there is no --scale of them",
                    "How long steps take with all rows is seen with all of them.",
                    "Leave --scale out, or name a database or a file of twin export, from which fewer rows can be made.");
        }
        List<Problem> problems = new BaseBuilder(engines, progress).onto(stage.scratch(), engine, files);
        problems.stream()
                .filter(problem -> problem.gravity() == Problem.Gravity.FAILED)
                .findFirst()
                .ifPresent(failed -> {
                    throw new UsageException(
                            name + " does not run on the stage: " + failed.place(),
                            failed.message() + ": " + failed.statement(),
                            failed.hint());
                });
        return new Set(name, "Its rows are those of " + name + ".", 1, Optional.empty(), List.of());
    }
}
