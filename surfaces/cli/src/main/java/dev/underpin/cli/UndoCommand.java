package dev.underpin.cli;

import dev.underpin.app.Running;
import dev.underpin.execute.RunWishes;
import dev.underpin.model.fault.UsageException;
import dev.underpin.model.run.Journal;
import dev.underpin.model.run.UndoEnd;
import dev.underpin.report.RunText;
import picocli.CommandLine.Command;

/** {@code underpin undo}. */
@Command(
        name = "undo",
        description = "Take back the plan that is under way on a database, or was run last, as far as there is a way.",
        sortOptions = false)
final class UndoCommand extends LiveCommand {

    @Override
    public Integer call() {
        var screen = new RunScreen(terminal(), Format.TEXT, on());
        try (Running running = running(screen)) {
            Journal journal = running.journal()
                    .orElseThrow(() -> new UsageException("Nothing was ever run on " + on(), null, null));
            RunText text = screen.shows(running.plan(journal), journal.run());
            UndoEnd end = running.undo(who(), RunWishes.STALL_BUDGET, screen);
            deliver(text.end(end), null);
            return exitCode(end);
        }
    }
}
