package dev.underpin.bench;

import dev.underpin.engine.Engine;
import dev.underpin.testkit.LockStatement;
import dev.underpin.testkit.LockTrial;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Of how many statements the watched session tells exactly what a second session sees, on one version of the server. */
final class LockTableFigures {

    private static final int LEAST = 100;

    private final Path root;
    private final PrintStream out;
    private final Measurements measurements;

    LockTableFigures(Path root, PrintStream out, Measurements measurements) {
        this.root = root;
        this.out = out;
        this.measurements = measurements;
    }

    /** A statement that is told otherwise than it is seen, with both sides. */
    private record Disagreement(String statement, List<String> differences) {}

    void add(int version) throws SQLException {
        Engine engine = GeneratedDatabase.postgresql();
        var disagreements = new ArrayList<Disagreement>();
        long start = System.nanoTime();
        try (LockTrial trial = new LockTrial(engine, root, version)) {
            String title = "lock table, PostgreSQL " + trial.server();
            for (LockStatement one : trial.statements()) {
                List<String> differences = trial.differences(one);
                if (!differences.isEmpty()) {
                    disagreements.add(new Disagreement(one.statement().text(), differences));
                }
            }
            int all = trial.statements().size();
            out.println(title + ": " + all + " statements seen from outside in "
                    + Timings.text(Timings.since(start) / 1_000) + " s");
            leftOut(engine, version);
            disagreements.forEach(this::print);
            measurements.add(Figure.all(title, all - disagreements.size(), all));
            measurements.add(Figure.atLeast(LEAST, "", title + ", statements", all));
            measurements.keep(title, disagreements);
        }
    }

    private void leftOut(Engine engine, int version) {
        List<String> unknown = LockStatement.all(engine, root).stream()
                .filter(one -> !one.knownIn(version))
                .map(one -> one.statement().text())
                .toList();
        if (!unknown.isEmpty()) {
            out.println("  LEFT OUT, for " + version + " does not know them: " + unknown.size());
            unknown.forEach(statement -> out.println("    " + statement));
        }
        measurements.keep("lock table, left out on " + version, unknown);
    }

    private void print(Disagreement one) {
        out.println("  NOT THE SAME: " + one.statement());
        one.differences().forEach(line -> out.println("      " + line));
    }
}
