package dev.underpin.cli;

import dev.underpin.app.Running;
import dev.underpin.model.fault.UsageException;
import dev.underpin.model.run.Journal;
import dev.underpin.model.run.RunEnd;
import dev.underpin.report.RunText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code underpin resume}. */
@Command(
        name = "resume",
        description = "Go on with the plan that is under way on a database, from any machine.",
        sortOptions = false)
final class ResumeCommand extends LiveCommand {

    @Mixin
    private RunOptions options = new RunOptions();

    @Option(
            names = "--unrehearsed",
            paramLabel = "REASON",
            description =
                    "Go on although others have changed what the plan is about. The reason is written into the journal.")
    private @Nullable String unrehearsed;

    @Override
    public Integer call() {
        var screen = new RunScreen(terminal(), Format.TEXT, on());
        try (Running running = running(screen)) {
            Journal journal = running.journal()
                    .orElseThrow(() -> new UsageException("Nothing was ever run on " + on(), null, null));
            RunText text = screen.shows(running.plan(journal), journal.run());
            RunEnd end = running.resume(options.wishes(who(), unrehearsed), screen);
            terminal().endProgress();
            deliver(text.end(end), null);
            return exitCode(end);
        }
    }
}
