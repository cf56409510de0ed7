package dev.underpin.execute;

import dev.underpin.engine.Engine;
import dev.underpin.engine.RunSession;
import dev.underpin.engine.Scratch;
import dev.underpin.engine.ScratchWish;
import dev.underpin.engine.Stage;
import dev.underpin.engine.StageWish;
import dev.underpin.engine.Target;
import dev.underpin.engine.Waiting;
import dev.underpin.model.json.PlanJson;
import dev.underpin.model.plan.Leftover;
import dev.underpin.model.plan.Phase;
import dev.underpin.model.plan.PhaseKind;
import dev.underpin.model.plan.Plan;
import dev.underpin.model.plan.RunSql;
import dev.underpin.model.plan.SqlBatch;
import dev.underpin.model.plan.Step;
import dev.underpin.model.plan.Timeouts;
import dev.underpin.model.plan.Undo;
import dev.underpin.model.run.Journal;
import dev.underpin.model.run.RunEnd;
import dev.underpin.model.run.RunEvent;
import dev.underpin.testkit.Scripts;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** A server that plays the live one, with clients beside the runner. */
final class LiveSite implements AutoCloseable {

    static final Engine ENGINE = ServiceLoader.load(Engine.class).stream()
            .map(ServiceLoader.Provider::get)
            .filter(engine -> engine.id().equals("postgresql"))
            .findFirst()
            .orElseThrow();

    private final Target target;
    private final Runnable end;

    private LiveSite(Target target, Runnable end) {
        this.target = target;
        this.end = end;
    }

    /** A database on a server that tests share. */
    static LiveSite of(String script) {
        Scratch scratch = ENGINE.scratch(new ScratchWish(18));
        Scripts.run(ENGINE, scratch, script);
        return new LiveSite(new Target(scratch.url(), scratch.password(), Duration.ofSeconds(30)), scratch::close);
    }

    /** A database on a server of its own, which can be struck down and be given trouble of all kinds. */
    static LiveSite of(Stage stage, String script) {
        Scripts.run(ENGINE, stage.scratch(), script);
        return new LiveSite(stage.target(), stage::close);
    }

    static Stage stage() {
        return ENGINE.stage(new StageWish(18, Map.of()));
    }

    Target target() {
        return target;
    }

    RunSession session() {
        return session(blockers -> {});
    }

    RunSession session(Waiting waiting) {
        return ENGINE.run(target, waiting);
    }

    /** A client of the application. */
    Connection client() throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", "underpin_admin");
        properties.setProperty("password", String.valueOf(target.password()));
        return DriverManager.getConnection("jdbc:postgresql://" + place(), properties);
    }

    /** Host, port and database, as URLs have them. */
    String place() {
        return target.url().replaceFirst("^.*@", "");
    }

    void execute(String sql) {
        try (Connection client = client();
                var statement = client.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    /** The first value of the first row, as text. */
    @Nullable
    String ask(String query) {
        try (Connection client = client();
                var result = client.createStatement().executeQuery(query)) {
            return result.next() ? result.getString(1) : null;
        } catch (SQLException e) {
            throw new AssertionError(query, e);
        }
    }

    static Plan plan(Step... steps) {
        return PlanJson.identified(new Plan(
                "",
                "postgresql",
                18,
                "",
                "",
                List.of(),
                List.of(new Phase(PhaseKind.EXPAND, List.of(steps))),
                List.of()));
    }

    static RunSql step(String title, String... statements) {
        return knowing(title, null, statements);
    }

    static RunSql knowing(String title, @Nullable String done, String... statements) {
        return new RunSql(
                title,
                SqlBatch.together(List.of(statements)),
                List.of(),
                Timeouts.BRIEF,
                List.of(),
                new Undo.NotNeeded("it is a test"),
                done,
                null,
                null);
    }

    /** A step that builds an index beside clients. */
    static RunSql index(String name, String on) {
        String of = " FROM pg_index WHERE indexrelid = to_regclass('public." + name + "')";
        return new RunSql(
                "Build index " + name,
                SqlBatch.alone("CREATE INDEX CONCURRENTLY " + name + " ON public." + on),
                List.of(),
                Timeouts.PATIENT,
                List.of(),
                Undo.by("DROP INDEX public." + name),
                "SELECT indisvalid" + of,
                new Leftover("SELECT NOT indisvalid" + of, "DROP INDEX CONCURRENTLY public." + name),
                null);
    }

    static RunWishes wishes(Duration stall) {
        return new RunWishes("a test", "a test", Optional.empty(), false, stall, 1, 1, RowLimits.USUAL);
    }

    /** Runs it from its beginning, or from where it stands. */
    RunEnd run(RunSession session, Plan plan, Duration stall, RunWitness witness) {
        return new LiveRun(session, plan, journal(session, plan), wishes(stall), witness, Clock.systemUTC()).go();
    }

    static Journal journal(RunSession session, Plan plan) {
        Journal journal = session.latest().orElse(null);
        if (journal == null) {
            var event = new RunEvent.RunStarted(plan.id(), (int) plan.steps().count(), "a test", "a test", null);
            journal = new Journal("run", List.of(session.begin("run", plan, event)));
        }
        return journal;
    }

    RunEnd run(Plan plan) {
        return run(plan, RunWitness.NOBODY);
    }

    RunEnd run(Plan plan, RunWitness witness) {
        try (RunSession session = session()) {
            return run(session, plan, Duration.ofSeconds(2), witness);
        }
    }

    /** With so many workers, within these limits. */
    RunEnd run(Plan plan, int workers, RowLimits limits, RunWitness witness) {
        try (RunSession session = session()) {
            var wishes = new RunWishes(
                    "a test", "a test", Optional.empty(), false, RunWishes.STALL_BUDGET, 1, workers, limits);
            return new LiveRun(session, plan, journal(session, plan), wishes, witness, Clock.systemUTC()).go();
        }
    }

    static void pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        end.run();
    }
}
