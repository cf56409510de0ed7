package dev.underpin.cli;

import dev.underpin.model.fault.ConfigException;
import dev.underpin.model.fault.InternalException;
import dev.underpin.model.fault.RefusedException;
import dev.underpin.model.fault.UnderpinException;
import dev.underpin.model.fault.UsageException;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ScopeType;

/** {@code underpin}. */
@Command(
        name = "underpin",
        description =
                "An automated database engineer. Reads a database, a schema file or a folder of migrations and says what"
                        + " is wrong, why it matters there, and how to mend it.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        scope = ScopeType.LOCAL,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "A source is a URL (postgres://…, sqlite:path), env:VARIABLE with a URL in it, a .sql file, a",
            "migrations folder, a snapshot .json, git:REF:path, a name from underpin.yaml, or demo.",
            "",
            "Exit codes: 0 clean, 1 findings at the level asked with --fail-on, 2 fault, 3 refused by a gate, 64 usage, 78 configuration."
        },
        subcommands = {
            AuditCommand.class,
            ReviewCommand.class,
            LintCommand.class,
            PlanCommand.class,
            RehearseCommand.class,
            VerifyCommand.class,
            RunCommand.class,
            StatusCommand.class,
            PauseCommand.class,
            ResumeCommand.class,
            UndoCommand.class,
            AbortCommand.class,
            TwinCommand.class,
            TuneCommand.class,
            WorkloadCommand.class,
            MeasureCommand.class,
            SnapshotCommand.class,
            RulesCommand.class,
            DemoCommand.class
        })
public final class Main implements Runnable {

    static final int FINDINGS = 1;
    static final int FAULT = 2;
    static final int REFUSED = 3;
    static final int USAGE = 64;
    static final int CONFIG = 78;

    @CommandLine.Spec
    private CommandLine.Model.@org.jspecify.annotations.Nullable CommandSpec spec;

    public static void main(String[] arguments) {
        System.exit(run(arguments, Terminal.system()));
    }

    /** Runs one command; the exit code. */
    static int run(String[] arguments, Terminal terminal) {
        CommandLine line = new CommandLine(new Main(), new TerminalFactory(terminal))
                .setOut(terminal.out())
                .setErr(terminal.err())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(100)
                .setColorScheme(CommandLine.Help.defaultColorScheme(
                        terminal.colour() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF))
                .setParameterExceptionHandler(Main::usage)
                .setExecutionExceptionHandler((exception, command, result) -> fault(exception, terminal));
        return line.execute(arguments);
    }

    private static int usage(CommandLine.ParameterException exception, String[] arguments) {
        PrintWriter err = exception.getCommandLine().getErr();
        err.println("underpin: " + exception.getMessage());
        CommandLine.UnmatchedArgumentException.printSuggestions(exception, err);
        err.println("See: " + exception.getCommandLine().getCommandSpec().qualifiedName() + " --help");
        return USAGE;
    }

    private static int fault(Exception exception, Terminal terminal) {
        UnderpinException fault = exception instanceof UnderpinException known
                ? known
                : new InternalException("Something went wrong that should not have", exception);
        terminal.endProgress();
        PrintWriter err = terminal.err();
        err.println("underpin: " + fault.summary());
        if (fault.detail() != null) {
            err.println("  " + fault.detail().replace("\n", "\n  "));
        }
        if (fault.hint() != null) {
            err.println("  " + fault.hint().replace("\n", "\n  "));
        }
        if (System.getenv("UNDERPIN_TRACE") != null) {
            exception.printStackTrace(err);
        }
        err.flush();
        return switch (fault) {
            case UsageException usage -> USAGE;
            case ConfigException config -> CONFIG;
            case RefusedException refused -> REFUSED;
            default -> FAULT;
        };
    }

    /** Without a command: the help. */
    @Override
    public void run() {
        if (spec != null) {
            spec.commandLine().usage(spec.commandLine().getOut());
        }
    }
}
