package dev.underpin.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code underpin measure}. */
@Command(
        name = "measure",
        description = "What queries take before and after a change, and what the change has brought.",
        sortOptions = false,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {MeasureBeforeCommand.class, MeasureAfterCommand.class, MeasureCompareCommand.class})
final class MeasureCommand implements Runnable {

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
