package dev.underpin.cli;

import java.nio.file.Path;
import picocli.CommandLine.Command;

/** {@code underpin measure after}. */
@Command(name = "after", description = "Write down what queries take, after a change.", sortOptions = false)
final class MeasureAfterCommand extends MeasureOnceCommand {

    @Override
    String next(Path file) {
        return "What it has brought: underpin measure compare before.json " + file;
    }
}
