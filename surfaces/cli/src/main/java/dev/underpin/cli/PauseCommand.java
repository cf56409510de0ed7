package dev.underpin.cli;

import dev.underpin.app.Running;
import picocli.CommandLine.Command;

/** {@code underpin pause}. */
@Command(
        name = "pause",
        description = "Ask whoever runs a plan on a database to stop behind the batch or the step that is being run.",
        sortOptions = false)
final class PauseCommand extends LiveCommand {

    @Override
    public Integer call() {
        try (Running running = running(new RunScreen(terminal(), Format.TEXT, on()))) {
            running.pause();
            deliver("Asked for. See whether it has stopped: underpin status --on " + on() + "\n", null);
            return 0;
        }
    }
}
