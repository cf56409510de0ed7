package dev.underpin.cli;

import dev.underpin.model.fault.UsageException;
import dev.underpin.model.json.MeasurementJson;
import dev.underpin.model.measure.Comparison;
import dev.underpin.report.ComparisonText;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code underpin measure compare}. */
@Command(
        name = "compare",
        description = "Say what a change has brought: which queries take less time or more, and by how much.",
        sortOptions = false,
        footer = {
            "",
            "Exit codes: 0 compared, 1 a query became slower and --fail-on slower asks for it, 2 fault, 64 files that cannot be compared."
        })
final class MeasureCompareCommand extends TerminalCommand {

    /** When the exit code tells of queries. */
    enum FailOn {
        NEVER,
        SLOWER
    }

    @Parameters(index = "0", paramLabel = "BEFORE", description = "A file that measure before wrote.")
    private Path before = Path.of("");

    @Parameters(index = "1", paramLabel = "AFTER", description = "A file that measure after wrote.")
    private Path after = Path.of("");

    @Option(names = "--other-server", description = "The two may be of different databases.")
    private boolean otherServer;

    @Option(
            names = "--fail-on",
            paramLabel = "WHEN",
            description = "slower: end with exit code 1 where a query became slower (default: never).")
    private FailOn failOn = FailOn.NEVER;

    @Option(names = "--format", paramLabel = "FORMAT", description = "text or json (default: text).")
    private Format format = Format.TEXT;

    @Override
    public Integer call() {
        if (format != Format.TEXT && format != Format.JSON) {
            throw new UsageException("A comparison is printed as text or json", null, null);
        }
        Comparison comparison = underpin().compare(terminal().here(), before, after, otherServer);
        if (format == Format.JSON) {
            MeasurementJson.write(comparison, new TerminalStream(terminal().out()));
            terminal().out().println();
        } else {
            terminal().out().print(new ComparisonText(terminal().style()).of(comparison));
        }
        terminal().out().flush();
        boolean slower = comparison.with(Comparison.Verdict.SLOWER).findAny().isPresent();
        return slower && failOn == FailOn.SLOWER ? Main.FINDINGS : 0;
    }
}
