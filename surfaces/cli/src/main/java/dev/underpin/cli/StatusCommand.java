package dev.underpin.cli;

import dev.underpin.app.Running;
import dev.underpin.model.json.RunJson;
import dev.underpin.model.run.Journal;
import dev.underpin.report.RunText;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code underpin status}. */
@Command(
        name = "status",
        description = "Say where the plan stands that is under way on a database, or was run last.",
        sortOptions = false)
final class StatusCommand extends LiveCommand {

    @Option(names = "--format", paramLabel = "FORMAT", description = "text, or json: the journal, one event a line.")
    private Format format = Format.TEXT;

    @Override
    public Integer call() {
        try (Running running = running(new RunScreen(terminal(), Format.TEXT, on()))) {
            deliver(
                    running.journal()
                            .map(journal -> of(running, journal))
                            .orElse("Nothing was ever run on " + on() + ".\n"),
                    null);
            return 0;
        }
    }

    private String of(Running running, Journal journal) {
        if (format == Format.JSON) {
            return journal.entries().stream()
                    .map(entry -> RunJson.line(journal.run(), entry) + "\n")
                    .collect(Collectors.joining());
        }
        long written = journal.cutOff().isPresent()
                ? running.written(journal, journal.cutOff().getAsInt())
                : 0;
        return new RunText(terminal().style(), running.plan(journal), on()).status(journal, running.runner(), written);
    }
}
