package dev.underpin.bench;

import dev.underpin.model.fault.UnderpinException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;

/** {@code ./dev bench NAME}: runs one benchmark, prints its figures and writes them to {@code bench/target/NAME.json}. */
public final class Bench {

    private Bench() {}

    public static void main(String[] arguments) throws IOException, SQLException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        String name = arguments.length == 1 ? arguments[0] : "";
        Path root = Path.of(System.getProperty("underpin.root", "."));
        try {
            switch (name) {
                case "inspect" -> new InspectBench(out).run().finish(root, out);
                case "lint" -> new LintBench(root, out).run().finish(root, out);
                case "review" -> new ReviewBench(root, out).run().finish(root, out);
                case "plan" -> new PlanBench(out).run().finish(root, out);
                case "run" -> new RunBench(root, out).run().finish(root, out);
                case "stalls" -> new StallsBench(root, out).run().finish(root, out);
                case "rows" -> new RowsBench(out).run().finish(root, out);
                case "tune" -> new TuneBench(root, out).run().finish(root, out);
                case "twin" -> new TwinBench(out).run().finish(root, out);
                case "habits" -> new HabitsBench(out).run().finish(root, out);
                case "workload" -> new WorkloadBench(root, out).run().finish(root, out);
                default -> {
                    System.err.println(
                            "Benchmarks: ./dev bench habits, inspect, lint, plan, review, rows, run, stalls, tune, twin or workload");
                    System.exit(64);
                }
            }
        } catch (UnderpinException fault) {
            System.err.println(fault.getMessage());
            fault.printStackTrace();
            System.exit(2);
        }
    }
}
