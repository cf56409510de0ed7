package dev.underpin.app;

import dev.underpin.engine.Ability;
import dev.underpin.engine.Engine;
import dev.underpin.engine.Progress;
import dev.underpin.engine.RunSession;
import dev.underpin.engine.Target;
import dev.underpin.engine.Waiting;
import dev.underpin.execute.LiveRun;
import dev.underpin.execute.LiveUndo;
import dev.underpin.execute.RunWishes;
import dev.underpin.execute.RunWitness;
import dev.underpin.inspect.Engines;
import dev.underpin.inspect.Source;
import dev.underpin.model.catalog.Catalog;
import dev.underpin.model.fault.RefusedException;
import dev.underpin.model.fault.UsageException;
import dev.underpin.model.json.UnreadablePlan;
import dev.underpin.model.plan.Plan;
import dev.underpin.model.rehearsal.Evidence;
import dev.underpin.model.run.Blocker;
import dev.underpin.model.run.Journal;
import dev.underpin.model.run.JournalEntry;
import dev.underpin.model.run.RunEnd;
import dev.underpin.model.run.RunEvent;
import dev.underpin.model.run.UndoEnd;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Runs plans on live databases, goes on with them and takes them back, as far as the gates allow. */
public final class Running implements AutoCloseable {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int SHORT = 8;

    private final RunSession session;
    private final Engine engine;
    private final String on;
    private final Gates gates;
    private final Clock clock;

    private Running(RunSession session, Engine engine, String on, Gates gates, Clock clock) {
        this.session = session;
        this.engine = engine;
        this.on = on;
        this.gates = gates;
        this.clock = clock;
    }

    static Running open(Engines engines, SourceText on, Configuration configuration, Waiting waiting, Clock clock) {
        if (on.isDemo() || !(on.resolve(engines, configuration) instanceof Source.Live live)) {
            throw new UsageException(
                    on.text() + " is no live database",
                    "A plan is run where the application is: on a server.",
                    "Give a URL, env:VARIABLE, or a name from underpin.yaml.");
        }
        Target target = live.target();
        Engine engine = engines.reaching(target.url());
        if (!engine.abilities().contains(Ability.ONLINE_CHANGES)) {
            throw new UsageException(
                    "Plans cannot be run on " + engine.title() + " yet",
                    null,
                    "PostgreSQL is what they are run on today.");
        }
        return new Running(engine.run(target, waiting), engine, on.text(), configuration.gates(), clock);
    }

    /** What the journal says; empty where nothing was ever run here. */
    public Optional<Journal> journal() {
        return session.latest();
    }

    /** Who is at work on it; empty where nobody is. */
    public Optional<Blocker> runner() {
        return session.claim();
    }

    public Plan plan(Journal journal) {
        try {
            return session.plan(journal);
        } catch (UnreadablePlan e) {
            throw new RefusedException(
                    "The plan kept in the journal of " + on + " " + e.getMessage(),
                    null,
                    "Nothing was run. If the run is to be given up: underpin abort --on " + on);
        }
    }

    /** Rows that a step has written so far, of those that write many. */
    public long written(Journal journal, int step) {
        return session.written(journal, step);
    }

    /** Runs a plan, or goes on with it. */
    public RunEnd run(Path folder, RunWishes wishes, RunWitness witness) {
        Plan plan = PlanFolder.read(folder);
        if (!plan.engine().equals(engine.id())) {
            throw new UsageException(
                    "The plan is for " + plan.engine() + ", and " + on + " is " + engine.title(), null, null);
        }
        claim();
        Optional<Journal> latest = session.latest();
        if (latest.isPresent() && !latest.get().isOver()) {
            if (!latest.get().started().plan().equals(plan.id())) {
                throw new RefusedException(
                        "Another plan is under way on " + on,
                        "Plan " + brief(latest.get().started().plan()) + ", begun "
                                + latest.get().entries().getFirst().at() + " by "
                                + latest.get().started().by() + "; this one is " + brief(plan.id()) + ".",
                        "Finish it (underpin resume --on " + on
                                + "), take it back (undo) or give it up (abort) first.");
            }
            return goOn(
                    plan,
                    latest.get(),
                    wishes,
                    new JournalFile(folder, latest.get().run(), witness));
        }
        if (latest.isPresent()
                && latest.get().started().plan().equals(plan.id())
                && latest.get().last() instanceof RunEvent.RunFinished) {
            return new RunEnd.Finished();
        }
        String evidence = gate(plan, folder, wishes).map(Evidence::seal).orElse(null);
        var event = new RunEvent.RunStarted(
                plan.id(), (int) plan.steps().count(), wishes.by(), wishes.unrehearsed(), evidence);
        String run = STAMP.format(clock.instant()) + "-" + brief(plan.id());
        JournalEntry begun = session.begin(run, plan, event);
        var kept = new JournalFile(folder, run, witness);
        kept.happened(begun);
        return go(plan, new Journal(run, List.of(begun)), wishes, kept);
    }

    /** Goes on with what is under way, wherever it was begun. */
    public RunEnd resume(RunWishes wishes, RunWitness witness) {
        claim();
        Journal journal = underWay();
        return goOn(plan(journal), journal, wishes, witness);
    }

    private RunEnd goOn(Plan plan, Journal journal, RunWishes wishes, RunWitness witness) {
        Optional<Catalog> left = session.left(journal.run());
        if (left.isPresent() && wishes.unrehearsed() == null) {
            Drift.refuseSince(left.get(), plan, catalog(), on);
        }
        session.leave(journal.run(), Optional.empty());
        JournalEntry entry = session.record(journal, new RunEvent.RunResumed(wishes.by(), wishes.unrehearsed()));
        witness.happened(entry);
        return go(plan, journal.with(entry), wishes, witness);
    }

    private RunEnd go(Plan plan, Journal journal, RunWishes wishes, RunWitness witness) {
        RunEnd end = new LiveRun(session, plan, journal, wishes, witness, clock).go();
        if (!(end instanceof RunEnd.Finished)) {
            session.leave(journal.run(), Optional.of(catalog()));
        }
        return end;
    }

    private Catalog catalog() {
        return session.database().read(Progress.SILENT).catalog();
    }

    /** Asks whoever runs it to pause behind the batch or the step that is being run. */
    public Journal pause() {
        Journal journal = underWay();
        if (session.claim().isEmpty()) {
            throw new UsageException(
                    "Nobody is running anything on " + on + " at the moment",
                    "The run that is under way has stopped by itself.",
                    "Look at it with: underpin status --on " + on);
        }
        session.askToPause(journal.run(), true);
        return journal;
    }

    /** Takes back what is under way, or was finished last, as far as there is a way. */
    public UndoEnd undo(String by, Duration stallBudget, RunWitness witness) {
        claim();
        Journal journal = session.latest()
                .filter(latest -> !latest.isOver() || !latest.done().isEmpty())
                .orElseThrow(this::nothingUnderWay);
        session.leave(journal.run(), Optional.empty());
        return new LiveUndo(session, plan(journal), journal, stallBudget, witness).go(by);
    }

    /** Gives up what is under way: what was done stays. */
    public Journal abort(String by, String why) {
        claim();
        Journal journal = underWay();
        return journal.with(session.record(journal, new RunEvent.RunAborted(by, why)));
    }

    private Journal underWay() {
        return session.latest().filter(latest -> !latest.isOver()).orElseThrow(this::nothingUnderWay);
    }

    private UsageException nothingUnderWay() {
        return new UsageException(
                "Nothing is under way on " + on,
                null,
                "Begin with: underpin run PLAN --on " + on + "; what was: underpin status --on " + on);
    }

    private void claim() {
        session.claim().ifPresent(other -> {
            throw new RefusedException(
                    "Another runner is at work on " + on,
                    other.words(),
                    "Look at it with: underpin status --on " + on + "; stop it with: underpin pause --on " + on);
        });
    }

    /** What has to be so before the first statement; the evidence of it, where it was rehearsed. */
    private Optional<Evidence> gate(Plan plan, Path folder, RunWishes wishes) {
        var gate = new RunGate(gates, folder, plan, clock.instant());
        Optional<Evidence> evidence = wishes.unrehearsed() == null ? Optional.of(gate.rehearsed()) : Optional.empty();
        gate.approved();
        gate.inWindow();
        gate.replicasClose(session.strain().lagSeconds());
        Catalog now = catalog();
        if (now.majorVersion() != plan.serverVersion()) {
            throw new RefusedException(
                    "The plan is for " + engine.title() + " " + plan.serverVersion() + ", and " + on + " is "
                            + now.majorVersion(),
                    null,
                    "Steps differ between versions: make the plan again from this database.");
        }
        Drift.refuse(folder, plan, now, on);
        return evidence;
    }

    private static String brief(String id) {
        return id.substring(0, SHORT);
    }

    @Override
    public void close() {
        session.close();
    }
}
