package dev.underpin.bench;

import dev.underpin.engine.Engine;
import dev.underpin.engine.Progress;
import dev.underpin.engine.Reading;
import dev.underpin.engine.Scratch;
import dev.underpin.engine.ScratchWish;
import dev.underpin.engine.Target;
import dev.underpin.execute.RunWitness;
import dev.underpin.model.plan.Plan;
import dev.underpin.model.run.RunEnd;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;

/** A server on which plans are run as on a live one. */
final class RunSite implements AutoCloseable {

    /** What is done to one, and how long it took, in milliseconds. */
    @FunctionalInterface
    interface Way {
        double take(RunSite site) throws SQLException;
    }

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

    Target target() {
        return new Target(scratch.url(), scratch.password(), Duration.ofSeconds(30));
    }

    /** How long it took, in milliseconds. */
    double run(Plan plan, RunWitness witness) {
        return run(plan, witness, 1);
    }

    double run(Plan plan, RunWitness witness, int workers) {
        long start = System.nanoTime();
        RunEnd end = new RunOn(engine, target(), workers).run(plan, witness);
        if (!(end instanceof RunEnd.Finished)) {
            throw new IllegalStateException(String.valueOf(end));
        }
        return Timings.since(start);
    }

    @Override
    public void close() {
        scratch.close();
    }
}
