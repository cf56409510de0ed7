package dev.underpin.execute.rehearsal;

import dev.underpin.engine.Engine;
import dev.underpin.engine.Progress;
import dev.underpin.engine.Stage;
import dev.underpin.model.catalog.Catalog;
import dev.underpin.model.catalog.ColumnName;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.catalog.TypeFamily;
import dev.underpin.model.plan.Plan;
import dev.underpin.model.plan.PlannedChange;
import dev.underpin.model.rehearsal.Application;
import dev.underpin.model.rehearsal.Boundary;
import dev.underpin.model.rehearsal.CrashDrill;
import dev.underpin.model.rehearsal.Foretold;
import dev.underpin.model.rehearsal.Rehearsal;
import dev.underpin.model.rehearsal.ReplayedWorkload;
import dev.underpin.model.rehearsal.StageFacts;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * Rehearses a plan on a stage: once with nobody else there, looking at every boundary; once with runner and server being killed; once among
 * clients. What was seen is judged against a budget.
 */
public final class Rehearser {

    private static final Set<TypeFamily> TIMES = EnumSet.of(
            TypeFamily.DATE,
            TypeFamily.TIME,
            TypeFamily.TIME_WITH_ZONE,
            TypeFamily.TIMESTAMP,
            TypeFamily.TIMESTAMP_WITH_ZONE);

    private final Engine engine;
    private final Plan plan;
    private final RehearsalWishes wishes;
    private final StageDifferences differences;
    private final Progress progress;

    /** @param catalogs one sentence for each difference of the second catalog from the first */
    public Rehearser(
            Engine engine,
            Plan plan,
            RehearsalWishes wishes,
            BiFunction<Catalog, Catalog, List<String>> catalogs,
            Progress progress) {
        this.engine = engine;
        this.plan = plan;
        this.wishes = wishes;
        this.differences = new StageDifferences(catalogs);
        this.progress = progress;
    }

    /**
     * Runs the plan on copies of a stage with nobody else there, only to see how long each step takes.
     *
     * @param scale rows on the stage for each row there
     */
    public List<TimedRun> timed(Stage base, double scale) {
        return List.of(timedOnce(base, scale), timedOnce(base, scale));
    }

    private TimedRun timedOnce(Stage base, double scale) {
        progress.at("running the plan to see how long it takes", 0, -1);
        try (Stage stage = base.copy()) {
            var steps = new LoneSteps(stage);
            new StageRun(engine, stage, plan).stepByStep(Optional.empty(), steps, deploy -> {});
            return new TimedRun(scale, steps.steps());
        }
    }

    /**
     * Rehearses it.
     *
     * @param smaller what {@link #timed} gave for stages with fewer rows
     * @param base what the plan starts from, with rows; it is at the plan's end afterwards
     * @param facts of the base, without statements
     */
    public Rehearsal rehearse(Stage base, StageFacts facts, TriedApplications supposed, List<TimedRun> smaller) {
        Catalog from = base.scratch().database().read(progress).catalog();
        QuietRun.Result quiet;
        Optional<CrashDrill> crashes = Optional.empty();
        try (Stage calm = base.copy()) {
            quiet = new QuietRun(engine, plan, base, from, supposed, differences, wishes, progress).on(calm);
            if (wishes.crashes() && quiet.stopped().isEmpty()) {
                crashes = Optional.of(drill(base, from, calm));
            }
        }
        var timed = new ArrayList<TimedRun>(smaller);
        if (!smaller.isEmpty() && quiet.stopped().isEmpty()) {
            timed.add(timedOnce(base, facts.scale()));
        }
        TriedApplications applications =
                supposed.settled(quiet.boundaries().getLast().refused());
        List<Boundary> boundaries = applications.seenAt(quiet.boundaries());
        TriedApplications working = applications
                .without(Application.OLD, boundaries.getFirst().refused())
                .without(Application.NEW, boundaries.getLast().refused());
        LoadedRun.Result loaded = new LoadedRun(engine, plan, working, wishes, progress).on(base);
        List<Foretold> foretold = new Foretelling(facts, timed, quiet.steps()).of(loaded.steps());
        var judge = new Judge(wishes.budget(), applications.told());
        quiet.stopped().ifPresent(stopped -> judge.stopped(stopped.step(), stopped.message()));
        Optional<ReplayedWorkload> workload = applications.workload().map(loaded.sent()::told);
        judge.boundaries(boundaries);
        judge.crashes(crashes);
        judge.steps(loaded.calm(), loaded.steps());
        var costs = new CostJudge(wishes.budget());
        costs.spent(loaded.steps(), foretold, facts.scale());
        loaded.replica().ifPresent(replica -> costs.replica(loaded.steps(), replica));
        costs.scans(loaded.steps(), quiet.steps(), facts.scale());
        judge.also(costs.verdict());
        judge.blindest(loaded.blindest());
        judge.rows(facts.made(), plan.changed());
        workload.ifPresent(replayed -> judge.notes(ReplayWords.remarks(replayed)));
        judge.notes(facts.notes());
        return new Rehearsal(
                plan.id(),
                facts.with(applications.told()),
                wishes.budget(),
                loaded.calm(),
                loaded.steps(),
                quiet.steps(),
                foretold,
                loaded.replica(),
                boundaries,
                crashes,
                workload,
                judge.verdict());
    }

    /** Times that the plan does not name and that are others behind it are written by triggers, and are others each time. */
    private CrashDrill drill(Stage base, Catalog from, Stage calm) {
        Set<Subject> named = plan.changes().stream().map(PlannedChange::subject).collect(Collectors.toSet());
        try (Stage copy = base.copy()) {
            CrashDrill drill = new CrashRun(engine, plan, copy, wishes.seed(), progress).run();
            if (!drill.differences().isEmpty()) {
                return drill;
            }
            Catalog end = calm.scratch().database().read(Progress.SILENT).catalog();
            Catalog now = copy.scratch().database().read(Progress.SILENT).catalog();
            SortedSet<ColumnName> moving = differences.columns(base, from, calm);
            moving.removeIf(column -> named.contains(Subject.column(column)) || !isTime(from, column));
            return new CrashDrill(
                    drill.runnerDeaths(),
                    drill.serverDeaths(),
                    moving.stream().map(ColumnName::toString).toList(),
                    differences.between(calm, end, copy, now, true, moving));
        }
    }

    private static boolean isTime(Catalog catalog, ColumnName column) {
        return catalog.table(column.table())
                .flatMap(table -> table.column(column.column()))
                .filter(found -> TIMES.contains(found.type().family()))
                .isPresent();
    }
}
