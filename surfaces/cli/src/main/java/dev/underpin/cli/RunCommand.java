package dev.underpin.cli;

import dev.underpin.app.PlanFolder;
import dev.underpin.app.Running;
import dev.underpin.model.run.RunEnd;
import dev.underpin.report.RunText;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code underpin run}. */
@Command(
        name = "run",
        description = "Run a plan on a live database: online, step by step, with a journal to go on from or back by.",
        sortOptions = false)
final class RunCommand extends LiveCommand {

    @Parameters(paramLabel = "PLAN", description = "The plan's folder, as underpin plan --out wrote it.")
    private Path plan = Path.of("");

    @Mixin
    private RunOptions options = new RunOptions();

    @Option(
            names = "--unrehearsed",
            paramLabel = "REASON",
            description = "Run it although it was not rehearsed. The reason is written into the journal.")
    private @Nullable String unrehearsed;

    @Option(names = "--format", paramLabel = "FORMAT", description = "text, or json: one event a line.")
    private Format format = Format.TEXT;

    @Override
    public Integer call() {
        var screen = new RunScreen(terminal(), format, on());
        Path folder = terminal().here().resolve(plan);
        RunText text = screen.shows(PlanFolder.read(folder), "");
        try (Running running = running(screen)) {
            RunEnd end = running.run(folder, options.wishes(who(), unrehearsed), screen);
            terminal().endProgress();
            if (format != Format.JSON) {
                deliver(text.end(end), null);
            }
            return exitCode(end);
        }
    }
}
