package dev.underpin.cli;

import dev.underpin.engine.Progress;
import dev.underpin.report.Style;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Where a command prints. Results go out, progress and complaints to the error stream.
 *
 * @param here the folder that relative paths start from
 * @param colour whether a person is looking
 * @param progress shown where a person is looking
 */
record Terminal(PrintWriter out, PrintWriter err, Path here, boolean colour, ProgressLine progress) {

    static Terminal system() {
        // The launcher knows: Java before 22 cannot tell a terminal from a pipe.
        boolean person = System.getenv("NO_COLOR") == null && "1".equals(System.getenv("UNDERPIN_TERMINAL"));
        var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        return new Terminal(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                err,
                Path.of("").toAbsolutePath(),
                person,
                new ProgressLine(err, person, System::nanoTime));
    }

    Style style() {
        return colour ? Style.COLOUR : Style.PLAIN;
    }

    Progress watching() {
        return progress;
    }

    void endProgress() {
        progress.end();
    }
}
