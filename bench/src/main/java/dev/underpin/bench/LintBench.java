package dev.underpin.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/** Whether lint tells what is so, on how many statements, how fast, and what its forecast is worth without an engine. */
final class LintBench {

    private static final List<Integer> VERSIONS = List.of(14, 16, 18);

    private final Path root;
    private final PrintStream out;
    private final Measurements measurements = new Measurements("lint");

    LintBench(Path root, PrintStream out) {
        this.root = root;
        this.out = out;
    }

    Measurements run() throws IOException, SQLException {
        for (int version : VERSIONS) {
            new LockTableFigures(root, out, measurements).add(version);
        }
        new LintTimings(root, measurements).add();
        Corpus corpus = Corpus.besides(root);
        if (corpus.absent()) {
            out.println("LEFT OUT: there is no corpus at ../shared/corpus; its migrations and schemas were not tried");
        } else {
            new HistoryFigures(root, corpus, out, measurements).add();
        }
        new ForecastFigures(root, corpus, out, measurements).add();
        return measurements;
    }
}
