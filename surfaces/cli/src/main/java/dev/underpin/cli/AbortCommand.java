package dev.underpin.cli;

import dev.underpin.app.Running;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code underpin abort}. */
@Command(
        name = "abort",
        description = "Give up the plan that is under way on a database. What was done stays; undo takes it back.",
        sortOptions = false)
final class AbortCommand extends LiveCommand {

    @Option(names = "--because", paramLabel = "REASON", description = "Why, for the journal.")
    private String because = "no reason given";

    @Override
    public Integer call() {
        try (Running running = running(new RunScreen(terminal(), Format.TEXT, on()))) {
            int done = running.abort(who(), because).done().size();
            deliver(
                    "Given up. "
                            + (done == 0
                                    ? "No step was done."
                                    : done + (done == 1 ? " step stays" : " steps stay") + " done.")
                            + "\n",
                    null);
            return 0;
        }
    }
}
