package dev.underpin.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code underpin twin}. */
@Command(
        name = "twin",
        description = "A database's planner without the database: take its statistics along, plan queries as it would.",
        sortOptions = false,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {TwinExportCommand.class, TwinExplainCommand.class, TwinGrowCommand.class})
final class TwinCommand implements Runnable {

    @CommandLine.Spec
    private CommandLine.Model.@org.jspecify.annotations.Nullable CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and exit.")
    @SuppressWarnings("UnusedVariable") // the parser reads it
    private boolean help;

    /** Without a command: the help. */
    @Override
    public void run() {
        if (spec != null) {
            spec.commandLine().usage(spec.commandLine().getOut());
        }
    }
}
