package dev.underpin.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;

/**
 * What running a plan costs: rows against one big UPDATE, clients while rows are written and while a key becomes a bigint, what
 * clients lose to a watch on all locks; and what is left when runner and server are killed. {@code -Dunderpin.only} names one part of it: rows,
 * load, key, watch or kills.
 */
final class RunBench {

    /** Rows in millions; fewer for a look, by {@code -Dunderpin.millions}. */
    static final int MILLIONS = Integer.getInteger("underpin.millions", 5);

    private static final String ONLY = System.getProperty("underpin.only", "");

    private final Path root;
    private final PrintStream out;
    private final Measurements measurements = new Measurements("run");

    RunBench(Path root, PrintStream out) {
        this.root = root;
        this.out = out;
    }

    Measurements run() throws IOException, SQLException {
        try {
            part("rows", () -> new BackfillTimes(out, measurements).run());
            part("load", () -> new BackfillUnderLoad(out, measurements).run());
            part("key", () -> new KeyUnderLoad(out, measurements).run());
            part("watch", () -> new WatchCost(out, measurements).run());
            part("kills", () -> new KillBench(root, out, measurements).run());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return measurements;
    }

    @FunctionalInterface
    private interface Part {
        void run() throws IOException, SQLException, InterruptedException;
    }

    private static void part(String name, Part part) throws IOException, SQLException, InterruptedException {
        if (ONLY.isEmpty() || ONLY.equals(name)) {
            part.run();
        }
    }
}
