package dev.underpin.cli;

import java.nio.file.Path;
import picocli.CommandLine.Command;

/** {@code underpin measure before}. */
@Command(name = "before", description = "Write down what queries take, before a change.", sortOptions = false)
final class MeasureBeforeCommand extends MeasureOnceCommand {

    @Override
    String next(Path file) {
        return "After the change: underpin measure after SOURCE --out after.json";
    }
}
