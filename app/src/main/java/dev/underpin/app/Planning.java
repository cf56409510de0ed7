package dev.underpin.app;

import dev.underpin.demo.DemoDatabase;
import dev.underpin.engine.Ability;
import dev.underpin.engine.Engine;
import dev.underpin.engine.Progress;
import dev.underpin.engine.RecipeWishes;
import dev.underpin.execute.PlanRunner;
import dev.underpin.execute.PlanTrial;
import dev.underpin.inspect.Base;
import dev.underpin.inspect.BaseBuilder;
import dev.underpin.inspect.Engines;
import dev.underpin.inspect.Inspection;
import dev.underpin.inspect.Inspector;
import dev.underpin.model.catalog.Catalog;
import dev.underpin.model.change.Change;
import dev.underpin.model.change.ChangeSet;
import dev.underpin.model.fault.RefusedException;
import dev.underpin.model.fault.UsageException;
import dev.underpin.model.plan.Plan;
import dev.underpin.model.plan.PlannedChange;
import dev.underpin.model.plan.RunSql;
import dev.underpin.model.snapshot.Snapshot;
import dev.underpin.plan.Diff;
import dev.underpin.plan.Hint;
import dev.underpin.plan.HintText;
import dev.underpin.plan.Planner;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Makes plans: reads what is there, finds what is wanted, plans from one to the other, and tries the plan before it is given. */
final class Planning {

    /** With more tables than this a plan is not tried by itself: building them all again would take minutes. */
    private static final long TRIED_UP_TO = 3_000;

    private final Engines engines;
    private final Progress progress;
    private final Inspector inspector;
    private final BaseBuilder bases;

    Planning(Engines engines, Clock clock, Progress progress) {
        this.engines = engines;
        this.progress = progress;
        this.inspector = new Inspector(engines, clock, progress);
        this.bases = new BaseBuilder(engines, progress);
    }

    Planned plan(PlanRequest request, Configuration configuration) {
        Snapshot from = present(request.source(), configuration);
        Engine engine = engines.byId(from.catalog().engine());
        if (!engine.abilities().contains(Ability.ONLINE_CHANGES)) {
            throw new UsageException(
                    "Changes of " + engine.title() + " cannot be planned yet",
                    null,
                    "PostgreSQL is what is planned for today.");
        }
        List<Hint> hints = HintText.parse(request.changes(), "public");
        PlanTarget target = target(request, configuration, from, hints);
        ViewCircle.refuse(target.catalog(), target.words());
        progress.at("planning", 0, -1);
        var wishes = new RecipeWishes(
                from.catalog().majorVersion(), from.statistics(), request.keepDays(), request.batchRows());
        Plan plan = new Planner(engine.recipes(), wishes, steps -> afterwards(from, engine, steps))
                .plan(from.catalog(), target.catalog(), hints);
        refuseLoss(plan, request);
        return new Planned(
                plan,
                from.provenance().source(),
                target.words(),
                target.contained(),
                tried(plan, from, target, engine),
                from);
    }

    private Snapshot present(SourceText source, Configuration configuration) {
        if (source.isDemo()) {
            try (DemoDatabase demo = DemoDatabase.start(engines.byId("postgresql"), progress);
                    Inspection inspection =
                            inspector.open(source.demo(demo.target(configuration.statementTimeout())))) {
                return inspection.snapshot();
            }
        }
        try (Inspection inspection = inspector.open(source.resolve(engines, configuration))) {
            return inspection.snapshot();
        }
    }

    private PlanTarget target(PlanRequest request, Configuration configuration, Snapshot from, List<Hint> hints) {
        var finder = new PlanTarget.Finder(inspector, bases, from);
        if (request.target() != null) {
            return finder.of(request.target().resolve(engines, configuration), request.whole());
        }
        if (hints.isEmpty()) {
            throw new UsageException(
                    "Nothing says what is to be changed",
                    null,
                    "Give the target with --to, or name changes with --change.");
        }
        return finder.renamed(hints);
    }

    private Catalog afterwards(Snapshot from, Engine engine, List<RunSql> steps) {
        try (Base base = bases.ofSnapshot(from)) {
            var runner = new PlanRunner(base.scratch(), engine.dialect());
            for (RunSql step : steps) {
                runner.run(step).ifPresent(trouble -> {
                    throw new UsageException(
                            "On scratch this did not go through: " + step.title(),
                            trouble.message() + ": " + trouble.statement(),
                            null);
                });
            }
            return base.scratch().database().read(progress).catalog();
        }
    }

    private static void refuseLoss(Plan plan, PlanRequest request) {
        List<PlannedChange> losing =
                plan.changes().stream().filter(PlannedChange::loses).toList();
        if (!losing.isEmpty() && !request.allowLoss()) {
            throw new RefusedException(
                    "Values would be lost, and nothing says that they may be",
                    String.join("\n", losing.stream().map(PlannedChange::words).toList()),
                    "If something has another name now, say so: --change \"orders.customer_ref -> customer_id\"."
                            + "\nIf the values may go, say that: --allow-loss");
        }
    }

    /** Every step there and back on scratch; the plan is not given where that does not lead to the target. */
    private String tried(Plan plan, Snapshot from, PlanTarget target, Engine engine) {
        if (plan.isEmpty()) {
            return "";
        }
        if (from.catalog().tables().count() > TRIED_UP_TO) {
            return "Not tried on scratch: so many tables would take minutes to build. rehearse does it.";
        }
        try (Base base = bases.ofSnapshot(from)) {
            PlanTrial.Trial trial = new PlanTrial(base.scratch(), engine, progress).run(plan);
            trial.trouble().ifPresent(trouble -> {
                throw new UsageException(
                        "The plan does not go through on scratch, so it is not given: "
                                + trouble.step().title(),
                        trouble.message() + ": " + trouble.statement(),
                        "Where the change names expressions, look at these first.");
            });
            missed(trial.end(), target.catalog()).ifPresent(change -> {
                throw new UsageException(
                        "The plan does not lead to the target on scratch, so it is not given",
                        "In the end this would still be different: " + change.words(),
                        "Please report this with the two schemas.");
            });
            return "Tried on scratch, PostgreSQL " + base.scratch().version().replaceFirst("\\.0$", "")
                    + ", without rows: every step there and back, and the end is the target.";
        }
    }

    private static Optional<Change> missed(Catalog end, Catalog target) {
        ChangeSet left = Diff.of(end, target, List.of());
        return left.changes().stream().findFirst();
    }
}
