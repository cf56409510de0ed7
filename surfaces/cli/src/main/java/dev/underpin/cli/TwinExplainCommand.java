package dev.underpin.cli;

import dev.underpin.model.fault.UsageException;
import dev.underpin.model.json.TwinPlansJson;
import dev.underpin.model.twin.TwinPlans;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code underpin twin explain}. */
@Command(
        name = "explain",
        description = "Plan queries as the database would whose statistics these are. Nothing is run anywhere.",
        sortOptions = false,
        footer = {
            "",
            "Parameters ($1, $2) may stand for values; the plan is then the one for any of them.",
            "Exit codes: 0 every query has a plan, 2 the twin does not take one of them, or an index."
        })
final class TwinExplainCommand extends TerminalCommand {

    @Parameters(index = "0", paramLabel = "STATISTICS", description = "A file that twin export wrote.")
    private Path bundle = Path.of("");

    @Parameters(index = "1", paramLabel = "QUERIES", description = "A file of one or more queries.")
    private Path queries = Path.of("");

    @Option(
            names = "--with",
            paramLabel = "CREATE INDEX",
            description = "Plan as if this index were there too, and say how large it would be. Repeatable.")
    private List<String> indexes = List.of();

    @Option(names = "--format", paramLabel = "FORMAT", description = "text or json (default: text).")
    private Format format = Format.TEXT;

    @Override
    public Integer call() {
        if (format != Format.TEXT && format != Format.JSON) {
            throw new UsageException("Plans are printed as text or json", null, null);
        }
        TwinPlans plans = underpin().explainOnTwin(terminal().here(), bundle, queries, indexes);
        terminal().endProgress();
        if (format == Format.JSON) {
            TwinPlansJson.write(plans, new TerminalStream(terminal().out()));
            terminal().out().println();
        } else {
            terminal().out().print(new TwinText(terminal().style()).planned(plans));
        }
        terminal().out().flush();
        return plans.refused() == 0 ? 0 : Main.FAULT;
    }
}
