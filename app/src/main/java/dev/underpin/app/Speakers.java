package dev.underpin.app;

import dev.underpin.engine.ClientStatement;
import dev.underpin.engine.Engine;
import dev.underpin.engine.Progress;
import dev.underpin.engine.Stage;
import dev.underpin.execute.rehearsal.Replay;
import dev.underpin.execute.rehearsal.ReplayChoice;
import dev.underpin.execute.rehearsal.ReplayWords;
import dev.underpin.execute.rehearsal.TriedApplications;
import dev.underpin.model.catalog.Catalog;
import dev.underpin.model.fault.UsageException;
import dev.underpin.model.plan.Plan;
import dev.underpin.model.workload.Workload;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Finds what both applications send: what follows from the schema, what is in files, or what was recorded. */
final class Speakers {

    private final RehearsalRequest request;
    private final Engine engine;
    private final Plan plan;
    private final Catalog from;
    private final Catalog target;
    private final Progress progress;

    /**
     * For one rehearsal.
     *
     * @param from what the plan starts from
     * @param target what it leads to
     */
    Speakers(RehearsalRequest request, Engine engine, Plan plan, Catalog from, Catalog target, Progress progress) {
        this.request = request;
        this.engine = engine;
        this.plan = plan;
        this.from = from;
        this.target = target;
        this.progress = progress;
    }

    TriedApplications derivedOrWritten() {
        return TriedApplications.of(sent(request.old(), from), sent(request.latter(), target));
    }

    /** @param stage what the plan starts from, which stays as it is */
    TriedApplications recorded(Workload workload, Stage stage) {
        Replay replay;
        try (Stage copy = stage.copy()) {
            replay = new ReplayChoice(
                            copy,
                            from,
                            target,
                            plan.changed(),
                            StandingKeys.of(from, target),
                            request.wishes(),
                            progress)
                    .of(workload);
        }
        if (replay.told().sent().isEmpty()) {
            throw new UsageException(
                    "Nothing of " + workload.source() + " can be sent on the stage",
                    replay.told().leftOut().isEmpty()
                            ? "It holds no statement that asks or changes rows."
                            : "Its statements are: " + ReplayWords.reasons(replay.told()) + ".",
                    "Give a log of the application whose database the plan is for, or leave --workload out.");
        }
        List<ClientStatement> latter = sent(request.latter(), target);
        return request.latter().isPresent()
                ? TriedApplications.of(replay, latter)
                : TriedApplications.guessed(replay, latter);
    }

    private List<ClientStatement> sent(Optional<Path> file, Catalog catalog) {
        return file.isPresent()
                ? QueryFile.statements(request.here(), file.get(), engine.dialect()).stream()
                        .map(statement -> engine.applications().written(statement.text(), catalog))
                        .toList()
                : engine.applications().derived(catalog, Surroundings.of(plan, catalog));
    }
}
