package dev.underpin.bench;

import dev.underpin.engine.Database;
import dev.underpin.engine.Engine;
import dev.underpin.engine.Outcome;
import dev.underpin.engine.Scratch;
import dev.underpin.engine.ScratchWish;
import dev.underpin.engine.Target;
import dev.underpin.sql.Dialect;
import dev.underpin.sql.Position;
import dev.underpin.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Collectors;

/** A PostgreSQL 18 database on loopback with so many generated tables, with the planner's statistics of a used one. */
final class GeneratedDatabase implements AutoCloseable {

    private static final int BATCH = 500;

    private final Engine engine;
    private final Scratch scratch;
    private final int tables;

    GeneratedDatabase(int tables) {
        if (tables > TableNames.NUMBER) {
            throw new IllegalArgumentException("there are names for " + TableNames.NUMBER + " tables");
        }
        this.tables = tables;
        this.engine = postgresql();
        this.scratch = engine.scratch(new ScratchWish(18));
        // The recorder of what scripts make is not needed here, and would take longer than the DDL.
        run("SET event_triggers = off");
        for (int from = 0; from < tables; from += BATCH) {
            create(from, Math.min(tables, from + BATCH));
        }
        run(PlantedStatistics.CATALOG);
        run("CHECKPOINT");
    }

    static Engine postgresql() {
        return ServiceLoader.load(Engine.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(engine -> engine.id().equals("postgresql"))
                .findFirst()
                .orElseThrow();
    }

    /** The same tables as a script. */
    static String script(int tables) {
        var statements = new ArrayList<String>();
        for (int i = 0; i < tables; i++) {
            statements.addAll(new GeneratedTable(i).statements());
        }
        return statements.stream().map(statement -> statement + ";\n").collect(Collectors.joining("\n"));
    }

    /** One batch, one transaction. */
    private void create(int from, int to) {
        var body = new StringBuilder("DO $bench$\nBEGIN\n");
        var names = new ArrayList<String>();
        for (int i = from; i < to; i++) {
            var table = new GeneratedTable(i);
            names.add(table.name());
            table.statements().forEach(statement -> body.append(statement).append(";\n"));
        }
        run(body.append("END $bench$").toString());
        PlantedStatistics.of(names).forEach(this::run);
    }

    private void run(String sql) {
        Outcome outcome = scratch.runTrusted(new Statement(sql, Position.START, 0, "", Dialect.POSTGRESQL));
        if (!(outcome instanceof Outcome.Done)) {
            throw new IllegalStateException(
                    "The generated database could not be made: " + outcome + " at: " + List.of(sql.split("\n", 3)));
        }
    }

    /** Changes it, as its owner would. */
    void change(String sql) {
        run(sql);
    }

    Engine engine() {
        return engine;
    }

    Scratch scratch() {
        return scratch;
    }

    int tables() {
        return tables;
    }

    /** A connection of its own, as a user's would be. */
    Database connect() {
        return engine.connect(new Target(scratch.url(), scratch.password(), Duration.ofMinutes(10)));
    }

    @Override
    public void close() {
        scratch.close();
    }
}
