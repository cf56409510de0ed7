package dev.underpin.app;

import dev.underpin.engine.Progress;
import dev.underpin.engine.Stage;
import dev.underpin.inspect.BaseBuilder;
import dev.underpin.inspect.Engines;
import dev.underpin.inspect.MigrationSet;
import dev.underpin.inspect.Source;
import dev.underpin.model.catalog.Catalog;
import dev.underpin.model.fault.UsageException;
import dev.underpin.model.plan.Plan;
import dev.underpin.model.snapshot.Problem;
import dev.underpin.model.snapshot.Snapshot;
import java.time.Clock;
import java.util.List;

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
     * @param notes what is not as it is there
     */
    record Set(String like, String rows, double scale, List<String> notes) {
        Set {
            notes = List.copyOf(notes);
        }
    }

    Set on(Stage stage, RehearsalRequest request, Plan plan, Snapshot from, Configuration configuration) {
        SourceText text = request.like()
                .orElseThrow(() ->
                        new UsageException("Nothing says what the stage is to be like", null, "Say it with --like."));
        Source source = text.resolve(engines, configuration);
        Set set = switch (source) {
            case Source.ScriptFile script ->
                replayed(stage, MigrationSet.single(script.file(), script.shown()), text.text(), from);
            case Source.MigrationsFolder folder ->
                replayed(stage, MigrationSet.of(folder.folder(), folder.shown()), text.text(), from);
            default -> throw new UsageException(text.text() + " cannot be put onto a stage", null, null);
        };
        Catalog there = stage.scratch().database().read(progress).catalog();
        Drift.refuse(request.folder(), plan, there, text.text());
        return set;
    }

    private Set replayed(Stage stage, MigrationSet files, String name, Snapshot from) {
        List<Problem> failed = new BaseBuilder(engines, progress)
                .onto(stage.scratch(), engines.byId(from.catalog().engine()), files).stream()
                        .filter(problem -> problem.gravity() == Problem.Gravity.FAILED)
                        .toList();
        if (!failed.isEmpty()) {
            Problem first = failed.getFirst();
            throw new UsageException(
                    name + " does not run on the stage: " + first.place(),
                    first.message() + ": " + first.statement(),
                    first.hint());
        }
        return new Set(name, "Its rows are those of " + name + ".", 1, List.of());
    }
}
