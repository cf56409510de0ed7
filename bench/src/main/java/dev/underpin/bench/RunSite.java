package dev.underpin.bench;

import dev.underpin.engine.Engine;
import dev.underpin.engine.Progress;
import dev.underpin.engine.Reading;
import dev.underpin.engine.RunSession;
import dev.underpin.engine.Scratch;
import dev.underpin.engine.ScratchWish;
import dev.underpin.engine.Target;
import dev.underpin.execute.LiveRun;
import dev.underpin.execute.RunWishes;
import dev.underpin.execute.RunWitness;
import dev.underpin.model.plan.Plan;
import dev.underpin.model.run.Journal;
import dev.underpin.model.run.RunEnd;
import dev.underpin.model.run.RunEvent;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A server on which plans are run as on a live one. */
final class RunSite implements AutoCloseable {

    private final Engine engine = GeneratedDatabase.postgresql();
    private final Scratch scratch = engine.scratch(new ScratchWish(18));

    /** Host, port and database, as URLs have them. */
    String place() {
        return scratch.url().replaceFirst("^.*@", "");
    }

    String user() {
        return scratch.url().replaceFirst("^\\w+://", "").replaceFirst("@.*$", "");
    }

    String password() {
        return String.valueOf(scratch.password());
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://" + place(), user(), password());
    }

    /** Runs one statement; how long it took, in milliseconds. */
    double execute(String sql) throws SQLException {
        try (Connection connection = connect();
                var statement = connection.createStatement()) {
            long start = System.nanoTime();
            statement.execute(sql);
            return Timings.since(start);
        }
    }

    Reading reading() {
        return scratch.database().read(Progress.SILENT);
    }

    /** Runs a plan as {@code underpin run} does, with every wait confirmed; how long it took, in milliseconds. */
    double run(Plan plan, RunWitness witness) {
        var target = new Target(scratch.url(), scratch.password(), Duration.ofSeconds(30));
        try (RunSession session = engine.run(target, blockers -> {})) {
            var event = new RunEvent.RunStarted(plan.id(), (int) plan.steps().count(), "bench", "bench");
            var journal = new Journal("run", List.of(session.begin("run", plan, event)));
            long start = System.nanoTime();
            RunEnd end;
            do {
                var wishes = new RunWishes(
                        "bench", "bench", Optional.empty(), true, RunWishes.STALL_BUDGET, RunWishes.NICENESS);
                end = new LiveRun(session, plan, session.latest().orElse(journal), wishes, witness, Clock.systemUTC())
                        .go();
            } while (end instanceof RunEnd.Waiting);
            if (!(end instanceof RunEnd.Finished)) {
                throw new IllegalStateException(String.valueOf(end));
            }
            return Timings.since(start);
        }
    }

    @Override
    public void close() {
        scratch.close();
    }
}
