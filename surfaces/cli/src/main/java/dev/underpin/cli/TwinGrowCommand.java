package dev.underpin.cli;

import dev.underpin.app.GrowthRequest;
import dev.underpin.model.fault.UsageException;
import dev.underpin.model.json.GrowthJson;
import dev.underpin.model.tune.Growth;
import dev.underpin.report.GrowthText;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code underpin twin grow}. */
@Command(
        name = "grow",
        description =
                "Plan queries as the database would with many times as many rows, and say which plans change, and when.",
        sortOptions = false,
        footer = {
            "",
            "Tables of less than 1,000 rows stay as they are, unless --table says otherwise.",
            "Exit codes: 0 done, 2 fault, 64 no workload, or nothing that can be planned on."
        })
final class TwinGrowCommand extends TerminalCommand {

    private static final double LARGEST = 10_000;

    @Parameters(index = "0", paramLabel = "STATISTICS", description = "A file that twin export wrote.")
    private Path bundle = Path.of("");

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "WORKLOAD",
            description = "A file of queries, a log, or whatever else underpin workload reads.")
    private List<String> workload = List.of();

    @Option(names = "--by", paramLabel = "TIMES", description = "How many times as many rows (default: 10).")
    private double by = 10;

    @Option(
            names = "--table",
            paramLabel = "TABLE=TIMES",
            description = "How many times as many rows this table has at the end; 1 keeps it as it is. Repeatable.")
    private Map<String, Double> tables = new LinkedHashMap<>();

    @Mixin
    private LogOptions logs = new LogOptions();

    @Option(names = "--format", paramLabel = "FORMAT", description = "text or json (default: text).")
    private Format format = Format.TEXT;

    @Override
    public Integer call() {
        if (format != Format.TEXT && format != Format.JSON) {
            throw new UsageException("What becomes of plans is printed as text or json", null, null);
        }
        check("--by", by, 1.01);
        tables.forEach((table, times) -> check("--table " + table, times, 1));
        Growth growth = underpin()
                .grow(
                        new GrowthRequest(
                                terminal().here(),
                                bundle,
                                logs.request(workload.stream().map(this::source).toList()),
                                by,
                                tables),
                        configuration());
        terminal().endProgress();
        if (format == Format.JSON) {
            GrowthJson.write(growth, new TerminalStream(terminal().out()));
            terminal().out().println();
        } else {
            terminal().out().print(new GrowthText(terminal().style()).of(growth));
        }
        terminal().out().flush();
        return 0;
    }

    private static void check(String option, double times, double least) {
        if (!(times >= least && times <= LARGEST)) {
            throw new UsageException(
                    option + " " + times + " is no growth that can be planned",
                    null,
                    "Give how many times as many rows there will be: from " + least + " to " + LARGEST + ".");
        }
    }
}
