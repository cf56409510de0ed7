package dev.underpin.execute;

import dev.underpin.engine.Engine;
import dev.underpin.engine.RunSession;
import dev.underpin.engine.Scratch;
import dev.underpin.engine.ScratchWish;
import dev.underpin.engine.Target;
import dev.underpin.engine.Waiting;
import dev.underpin.model.json.PlanJson;
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

    private final Scratch scratch;

    LiveSite(String script) {
        scratch = ENGINE.scratch(new ScratchWish(18));
        Scripts.run(ENGINE, scratch, script);
    }

    Target target() {
        return new Target(scratch.url(), scratch.password(), Duration.ofSeconds(30));
    }

    RunSession session() {
        return session(blockers -> {});
    }

    RunSession session(Waiting waiting) {
        return ENGINE.run(target(), waiting);
    }

    /** A client of the application. */
    Connection client() throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", "underpin_admin");
        properties.setProperty("password", String.valueOf(scratch.password()));
        return DriverManager.getConnection("jdbc:postgresql://" + scratch.url().replaceFirst("^.*@", ""), properties);
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

    static RunWishes wishes(Duration stall) {
        return new RunWishes("a test", "a test", Optional.empty(), false, stall, 1);
    }

    /** Runs it from its beginning, or from where it stands. */
    RunEnd run(RunSession session, Plan plan, Duration stall, RunWitness witness) {
        Journal journal = session.latest().orElse(null);
        if (journal == null) {
            var event = new RunEvent.RunStarted(plan.id(), (int) plan.steps().count(), "a test", "a test");
            journal = new Journal("run", List.of(session.begin("run", plan, event)));
        }
        return new LiveRun(session, plan, journal, wishes(stall), witness, Clock.systemUTC()).go();
    }

    RunEnd run(Plan plan) {
        try (RunSession session = session()) {
            return run(session, plan, Duration.ofSeconds(2), RunWitness.NOBODY);
        }
    }

    @Override
    public void close() {
        scratch.close();
    }
}
