package dev.underpin.cli;

import dev.underpin.app.WholeFiles;
import dev.underpin.model.json.TwinJson;
import dev.underpin.model.twin.TwinBundle;
import dev.underpin.model.twin.ValueForm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code underpin twin export}. */
@Command(
        name = "export",
        description =
                "Write down what the planner of a live database looks at: no rows, and of values only pseudonyms.",
        sortOptions = false)
final class TwinExportCommand extends TerminalCommand {

    @Parameters(paramLabel = "SOURCE", description = "A live database.")
    private String source = "";

    @Option(names = "--out", paramLabel = "FILE", description = "Write to this file instead of the terminal.")
    private @Nullable Path out;

    @Option(
            names = "--plain",
            description = "Keep values of rows that the statistics hold: plans are exact, the file is confidential.")
    private boolean plain;

    @Override
    public Integer call() throws IOException {
        TwinBundle bundle =
                underpin().exportTwin(source(source), configuration(), plain ? ValueForm.PLAIN : ValueForm.PSEUDONYMS);
        terminal().endProgress();
        var text = new TwinText(terminal().style());
        if (out == null) {
            text.caveats(bundle.caveats()).forEach(terminal().err()::println);
            TwinJson.write(bundle, new TerminalStream(terminal().out()));
            terminal().out().println();
        } else {
            Path file = terminal().here().resolve(out);
            WholeFiles.write(file, stream -> TwinJson.write(bundle, stream));
            terminal().out().print(text.exported(bundle, out, Files.size(file)));
        }
        terminal().out().flush();
        return 0;
    }
}
