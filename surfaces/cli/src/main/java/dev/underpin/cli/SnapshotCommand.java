package dev.underpin.cli;

import dev.underpin.app.WholeFiles;
import dev.underpin.model.json.SnapshotJson;
import dev.underpin.model.snapshot.Snapshot;
import dev.underpin.report.Summary;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code underpin snapshot}. */
@Command(name = "snapshot", description = "Read a source and write down what it is.", sortOptions = false)
final class SnapshotCommand extends TerminalCommand {

    @Parameters(paramLabel = "SOURCE", description = "What to read.")
    private String source = "";

    @Option(names = "--out", paramLabel = "FILE", description = "Write to this file instead of the terminal.")
    private @Nullable Path out;

    @Option(names = "--strict", description = "A statement of a script that fails is a fault.")
    private boolean strict;

    @Override
    public Integer call() {
        Snapshot snapshot = underpin().snapshot(source(source), configuration(), strict);
        terminal().endProgress();
        Summary.problems(snapshot, false).forEach(terminal().err()::println);
        if (out == null) {
            SnapshotJson.write(snapshot, new TerminalStream(terminal().out()));
            terminal().out().println();
        } else {
            WholeFiles.write(terminal().here().resolve(out), stream -> SnapshotJson.write(snapshot, stream));
            terminal()
                    .out()
                    .println(Summary.subject(snapshot, snapshot.catalog().engine()) + "\nWritten to " + out + ", shape "
                            + SnapshotJson.hash(snapshot.catalog()).substring(0, 12));
        }
        terminal().out().flush();
        return 0;
    }
}
