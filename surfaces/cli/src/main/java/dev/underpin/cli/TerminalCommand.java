package dev.underpin.cli;

import dev.underpin.app.Configuration;
import dev.underpin.app.SourceText;
import dev.underpin.app.Underpin;
import dev.underpin.app.WholeFiles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What every command has: a terminal and the configuration. */
abstract class TerminalCommand implements Callable<Integer> {

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Read this file instead of the nearest underpin.yaml.")
    private @Nullable Path config;

    @Option(
            names = "--statement-timeout",
            paramLabel = "SECONDS",
            defaultValue = "30",
            description = "No single query of ours on a live database takes longer (default: ${DEFAULT-VALUE}).")
    private int statementSeconds;

    @Option(
            names = "--engine",
            paramLabel = "ENGINE",
            description = "The engine that scripts are written for, postgresql or sqlite, where they do not show it.")
    private @Nullable String engine;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and exit.")
    @SuppressWarnings("UnusedVariable") // the parser reads it
    private boolean help;

    private @Nullable Terminal terminal;

    void attach(Terminal attached) {
        terminal = attached;
    }

    Terminal terminal() {
        return Objects.requireNonNull(terminal);
    }

    Underpin underpin() {
        return new Underpin(Clock.systemUTC(), terminal().watching(), engine);
    }

    Configuration configuration() {
        return Configuration.read(
                config == null ? null : terminal().here().resolve(config),
                terminal().here(),
                Duration.ofSeconds(statementSeconds));
    }

    SourceText source(String text) {
        return new SourceText(text, terminal().here());
    }

    /** Prints a result, or writes it whole into a file. */
    void deliver(String text, @Nullable Path file) {
        if (file == null) {
            terminal().out().print(text);
            terminal().out().flush();
        } else {
            WholeFiles.write(
                    terminal().here().resolve(file), stream -> stream.write(text.getBytes(StandardCharsets.UTF_8)));
        }
    }
}
