package dev.underpin.bench;

import dev.underpin.demo.DemoDatabase;
import dev.underpin.engine.Database;
import dev.underpin.engine.Engine;
import dev.underpin.engine.Progress;
import dev.underpin.engine.Target;
import dev.underpin.engine.Twin;
import dev.underpin.engine.TwinWish;
import dev.underpin.model.json.TwinJson;
import dev.underpin.model.twin.TwinBundle;
import dev.underpin.model.twin.ValueForm;
import dev.underpin.sql.Script;
import dev.underpin.sql.Statement;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Supplier;

/** The demo database beside its twin: how many plans are the same, node for node, and what it takes. */
final class TwinBench {

    private final PrintStream out;
    private final Engine engine = GeneratedDatabase.postgresql();
    private final Measurements measurements = new Measurements("twin");

    TwinBench(PrintStream out) {
        this.out = out;
    }

    Measurements run() throws IOException, SQLException {
        try (DemoDatabase demo = DemoDatabase.start(engine, Progress.SILENT)) {
            Target target = demo.target(Duration.ofMinutes(5));
            try (Connection real = connect(target)) {
                compare(target, real, "the demo as it is");
                try (var statement = real.createStatement()) {
                    for (Statement index : statements("twin-indexes.sql")) {
                        statement.execute(index.text());
                    }
                    statement.execute("ANALYZE tickets");
                }
                compare(target, real, "with 12 new indexes");
            }
        }
        return measurements;
    }

    private void compare(Target target, Connection real, String when) throws IOException, SQLException {
        try (var statement = real.createStatement()) {
            statement.execute("CHECKPOINT");
        }
        TwinBundle bundle = timed("export, " + when, () -> export(target));
        var json = new ByteArrayOutputStream();
        TwinJson.write(bundle, json);
        measurements.add(Figure.plain("bundle, " + when, json.size() / 1_000 + " kB"));
        long same = 0;
        List<Statement> queries = statements("twin-queries.sql");
        List<String> different = new ArrayList<>();
        try (Twin twin = timed("build, " + when, () -> engine.twin(bundle, Progress.SILENT))) {
            for (Statement query : queries) {
                if (PlanShape.of(real, query.text())
                        .equals(PlanShape.of(twin.explain(query.text()).json()))) {
                    same++;
                } else {
                    different.add(query.text());
                }
            }
        }
        measurements.add(Figure.all("plans the same in every node, cost and row, " + when, same, queries.size()));
        different.forEach(query -> out.println("  differs: " + query));
        measurements.keep("different, " + when, different);
    }

    private TwinBundle export(Target target) {
        try (Database database = engine.connect(target)) {
            return database.plannerStatistics(new TwinWish("demo", Instant.EPOCH, ValueForm.PLAIN), Progress.SILENT);
        }
    }

    private <T> T timed(String name, Supplier<T> work) {
        long start = System.nanoTime();
        T made = work.get();
        measurements.add(Figure.plain(name, new Timings(List.of(Timings.since(start)))));
        return made;
    }

    private static Connection connect(Target target) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", target.url().replaceFirst("^\\w+://([^@]*)@.*", "$1"));
        properties.setProperty("password", String.valueOf(target.password()));
        return DriverManager.getConnection(
                target.url().replaceFirst("^\\w+://[^@]*@", "jdbc:postgresql://"), properties);
    }

    private List<Statement> statements(String resource) throws IOException {
        String text;
        try (var in = Objects.requireNonNull(TwinBench.class.getResourceAsStream(resource), resource)) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        List<Statement> statements = new ArrayList<>();
        try (Script script = Script.of(resource, text, engine.dialect())) {
            for (var piece = script.next(); piece != null; piece = script.next()) {
                if (piece instanceof Statement statement) {
                    statements.add(statement);
                }
            }
        }
        return statements;
    }
}
